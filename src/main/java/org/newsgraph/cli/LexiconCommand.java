package org.newsgraph.cli;

import picocli.CommandLine.Command;

/// Groups the commands that work on the lexicon.
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Check the lexicon, or find words that are missing from it.")
final class LexiconCommand {}
