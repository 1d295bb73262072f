package org.newsgraph.cli;

import picocli.CommandLine.Command;

/// Groups the commands that say who may write to a served store.
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Manage the users who may log in to a server that takes updates.")
final class UserCommand {}
