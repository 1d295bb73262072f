package org.newsgraph.cli;

import picocli.CommandLine.Command;

/// Groups the commands that work on an index of Wikidata.
@Command(
    name = "wikidata",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Make an index of a Wikidata dump, or look a name up in it.")
final class WikidataCommand {}
