package org.newsgraph.cli;

import picocli.CommandLine.Command;

/// Groups the commands around the learnt relations.
@Command(
    name = "relations",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Learn relations between names.")
final class RelationsCommand {}
