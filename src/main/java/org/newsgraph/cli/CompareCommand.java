package org.newsgraph.cli;

import picocli.CommandLine.Command;

/// Groups the commands that compare the store with other sources.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Compare what the articles state with another source.")
final class CompareCommand {}
