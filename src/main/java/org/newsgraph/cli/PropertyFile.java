package org.newsgraph.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Options that stand in `newsgraph.properties` and hold where the command line does not say
/// otherwise: `store=DIR` for all commands that have `--store`, `query.format=csv` for one alone.
final class PropertyFile {

  static final String NAME = "newsgraph.properties";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

  private final Properties values = new Properties();
  private final Path file;
  private final String text;

  private PropertyFile(Path file, String text) throws IOException {
    this.file = file;
    this.text = text;
    try {
      values.load(new StringReader(text));
    } catch (IllegalArgumentException e) {
      throw new UsageException("\"%s\" is not a property file: %s".formatted(file, e.getMessage()));
    }
  }

  /// The file of the directory; one without values where there is none.
  static PropertyFile in(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    return new PropertyFile(
        file, Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "");
  }

  /// Refuses keys that are no option of any command, and values that wait for another to fill them
  /// in.
  void check(CommandLine top) {
    SortedSet<String> options = new TreeSet<>();
    SortedSet<String> qualified = new TreeSet<>();
    collect(top, options, qualified);
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (!options.contains(key) && !qualified.contains(key)) {
        throw new UsageException(
            "%s:%d: unknown key \"%s\"; allowed are %s, alone or after a command's name and a dot"
                .formatted(file, line(key), key, String.join(", ", options)));
      }
      Matcher variable = VARIABLE.matcher(values.getProperty(key));
      if (variable.find()) {
        // The rest of the value may be a password, and is not repeated.
        throw new UsageException(
            "%s:%d: \"%s\" names a variable, which is not filled in here; write the value of --%s out"
                .formatted(file, line(key), variable.group(), key.replaceFirst(".*\\.", "")));
      }
    }
  }

  private static void collect(
      CommandLine command, SortedSet<String> options, SortedSet<String> qualified) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        options.add(key(option));
        qualified.add(command.getCommandName() + "." + key(option));
      }
    }
    command.getSubcommands().values().forEach(below -> collect(below, options, qualified));
  }

  private int line(String key) {
    String[] lines = text.split("\\R");
    return 1
        + Math.max(
            0,
            Arrays.stream(lines)
                .map(String::strip)
                .map(line -> line.split("[=:\\s]", 2)[0])
                .toList()
                .indexOf(key));
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--?", "");
  }

  /// Makes the file's values the defaults of all options.
  void setDefaults(CommandLine command) {
    String name = command.getCommandName();
    command.setDefaultValueProvider(argument -> value(name, argument));
    command.getSubcommands().values().forEach(this::setDefaults);
  }

  private @Nullable String value(String command, ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String own = values.getProperty(command + "." + key(option));
    return own == null ? values.getProperty(key(option)) : own;
  }
}
