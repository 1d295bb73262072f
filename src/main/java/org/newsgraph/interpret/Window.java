package org.newsgraph.interpret;

import java.util.ArrayList;
import java.util.List;

/// Some sentences of an article as the encoder takes them: the headline and the sentences before as
/// context, then those that are read.
///
/// @param pieces numbers of the word pieces
/// @param shapes how the word of each piece is written, and whether it stands in the headline
/// @param first for each word of the sentences that are read, in their order, its first piece
/// @param sentences indices in the article of the sentences that are read
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed to the network as it is
public record Window(int[] pieces, int[] shapes, int[] first, List<Integer> sentences) {

  /// How many kinds of shapes there are.
  public static final int SHAPES = 2 * WordShape.COUNT;

  /// The most pieces that a window can have.
  public static final int MOST_PIECES = 400;

  private static final int MOST_HEADLINE = 40;
  private static final int MOST_BEFORE = 80;
  private static final int PART = 200;
  private static final int PART_BEFORE = 80;

  public Window {
    sentences = List.copyOf(sentences);
  }

  /// One sentence's words.
  ///
  /// @param headline whether it is the article's headline
  public record Line(List<String> words, boolean headline) {
    public Line {
      words = List.copyOf(words);
    }
  }

  /// Makes windows of an article.
  public static final class Maker {

    private final WordPieces pieces;
    private final List<Line> lines;
    private final int[] sizes;

    /// A maker of windows over the sentences of one article.
    public Maker(WordPieces pieces, List<Line> lines) {
      this.pieces = pieces;
      this.lines = List.copyOf(lines);
      this.sizes = lines.stream().mapToInt(this::size).toArray();
    }

    private int size(Line line) {
      return line.words().stream().mapToInt(word -> pieces.of(word).length).sum();
    }

    /// Windows that hold all sentences between them, in their order.
    ///
    /// @param room how many pieces the sentences that are read may have; a longer sentence has a
    ///   window of its own, or several where it is longer than a window
    public List<Window> all(int room) {
      List<Window> windows = new ArrayList<>();
      for (int begin = 0; begin < lines.size(); ) {
        int end = begin + 1;
        if (sizes[begin] > MOST_PIECES - MOST_HEADLINE - MOST_BEFORE - 3) {
          windows.addAll(overlapping(begin));
          begin = end;
          continue;
        }
        int size = sizes[begin];
        while (end < lines.size() && size + sizes[end] <= room) {
          size += sizes[end++];
        }
        windows.add(window(begin, end));
        begin = end;
      }
      return windows;
    }

    /// The window that reads the sentences from `begin` to before `end`. What is over the most that
    /// a window holds is cut off.
    public Window window(int begin, int end) {
      Filling filling = new Filling();
      filling.piece(WordPieces.BEGIN);
      boolean headline = begin > 0 && lines.getFirst().headline() && sizes[0] <= MOST_HEADLINE;
      if (headline) {
        filling.line(lines.getFirst(), false);
        filling.piece(WordPieces.END);
      }
      int before = begin - 1;
      if (before >= (headline ? 1 : 0) && sizes[before] <= MOST_BEFORE) {
        filling.line(lines.get(before), false);
      }
      List<Integer> read = new ArrayList<>();
      for (int i = begin; i < end; i++) {
        filling.line(lines.get(i), true);
        read.add(i);
      }
      filling.piece(WordPieces.END);
      return filling.window(read);
    }

    /// Windows over parts of a sentence that no window holds: each word is read in the one in which
    /// it has most of the sentence around it.
    private List<Window> overlapping(int sentence) {
      List<String> words = lines.get(sentence).words();
      List<Window> windows = new ArrayList<>();
      for (int begin = 0; begin < words.size(); ) {
        int from = reach(words, begin, -1, PART_BEFORE);
        int end = Math.max(begin + 1, reach(words, begin, 1, PART));
        Filling filling = new Filling();
        filling.piece(WordPieces.BEGIN);
        boolean headline = lines.get(sentence).headline();
        filling.line(new Line(words.subList(from, begin), headline), false);
        filling.line(new Line(words.subList(begin, end), headline), true);
        int after = reach(words, end, 1, PART_BEFORE / 2);
        filling.line(new Line(words.subList(end, after), headline), false);
        filling.piece(WordPieces.END);
        windows.add(filling.window(List.of(sentence)));
        begin = end;
      }
      return windows;
    }

    /// Where one comes to from a place, forth or back, with room for so many pieces.
    private int reach(List<String> words, int from, int step, int pieces) {
      int at = from;
      int room = pieces;
      while (step > 0 ? at < words.size() : at > 0) {
        room -= this.pieces.of(words.get(step > 0 ? at : at - 1)).length;
        if (room < 0) {
          return at;
        }
        at += step;
      }
      return at;
    }

    private final class Filling {

      private final List<Integer> ids = new ArrayList<>();
      private final List<Integer> shapes = new ArrayList<>();
      private final List<Integer> first = new ArrayList<>();

      void piece(String piece) {
        add(pieces.id(piece), 0);
      }

      void line(Line line, boolean read) {
        for (String word : line.words()) {
          int shape = WordShape.of(word).number() + (line.headline() ? WordShape.COUNT : 0);
          if (read) {
            first.add(Math.min(ids.size(), MOST_PIECES - 1));
          }
          for (int piece : pieces.of(word)) {
            add(piece, shape);
          }
        }
      }

      private void add(int id, int shape) {
        if (ids.size() < MOST_PIECES) {
          ids.add(id);
          shapes.add(shape);
        }
      }

      Window window(List<Integer> read) {
        return new Window(ints(ids), ints(shapes), ints(first), read);
      }
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
