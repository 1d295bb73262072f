package org.newsgraph.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Makes the commands that messages name ready to be copied.
///
/// Messages call the program `newsgraph`, as in "newsgraph articles lists them". Users read the
/// name that they started it by, and the options that they gave it where the named command has them
/// too: "./newsgraph articles --store my-db lists them".
final class Hints {

  private static final String NAME = "newsgraph";
  private static final List<String> CARRIED = List.of("--store", "--endpoint", "--index");
  private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,-]+");

  private final String program;
  private final CommandLine top;
  private final Map<String, String> given;
  private final Pattern named;

  /// Hints to the commands below this one, before arguments are read.
  Hints(CommandLine top) {
    this(top, Map.of());
  }

  /// Hints after these arguments.
  static Hints after(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    ParseResult command = last;
    return new Hints(
        parsed.commandSpec().commandLine(),
        CARRIED.stream()
            .filter(command::hasMatchedOption)
            .collect(
                Collectors.toMap(
                    option -> option,
                    option -> command.matchedOption(option).originalStringValues().getLast())));
  }

  private Hints(CommandLine top, Map<String, String> given) {
    this.program = top.getCommandName();
    this.top = top;
    this.given = given;
    this.named =
        Pattern.compile(
            "(?<![\\w./-])%s ((?:%s)(?: [a-z]+)?)(?![\\w-])"
                .formatted(NAME, String.join("|", top.getSubcommands().keySet())));
  }

  /// What the program is called in messages: as the launcher was, if that is how a user would call
  /// it again.
  static String program(Map<String, String> environment) {
    String called = environment.getOrDefault("NEWSGRAPH_COMMAND", "");
    Path path = Path.of(called);
    boolean found =
        !called.contains("/")
            || Arrays.asList(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .contains(Objects.toString(path.getParent()));
    return found ? NAME : quoted(called);
  }

  /// The message with its commands as the user would call them.
  String in(String message) {
    return named.matcher(message).replaceAll(this::call);
  }

  private String call(MatchResult found) {
    String[] words = found.group(1).split(" ");
    StringBuilder call = new StringBuilder(program).append(' ').append(words[0]);
    CommandLine command = Objects.requireNonNull(top.getSubcommands().get(words[0]));
    CommandLine below = words.length > 1 ? command.getSubcommands().get(words[1]) : null;
    if (below != null) {
      command = below;
      call.append(' ').append(words[1]);
    }
    for (String option : CARRIED) {
      if (given.containsKey(option) && command.getCommandSpec().findOption(option) != null) {
        call.append(' ').append(option).append(' ').append(quoted(given.get(option)));
      }
    }
    if (below == null && words.length > 1) {
      call.append(' ').append(words[1]);
    }
    return Matcher.quoteReplacement(call.toString());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
