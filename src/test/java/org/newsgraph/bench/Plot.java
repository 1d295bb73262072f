package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/// Draws how a figure grows with the number of articles, both on logarithmic axes: a straight line
/// of slope one is linear growth, a level one none.
final class Plot {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 500;

  private Plot() {}

  /// Writes a PNG with lines for the wall and CPU time in seconds and for the peak memory in
  /// megabytes, with and without mapped files.
  static void growth(Map<Integer, Measured> byArticles, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Growth with the number of articles")
            .xAxisTitle("articles")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    add(chart, "wall time, s", byArticles, Measured::seconds);
    add(chart, "CPU time, s", byArticles, Measured::cpuSeconds);
    add(chart, "peak memory, MB", byArticles, Measured::megabytes);
    add(chart, "of its own, MB", byArticles, Measured::ownMegabytes);
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
  }

  private static void add(
      XYChart chart,
      String name,
      Map<Integer, Measured> byArticles,
      ToDoubleFunction<Measured> figure) {
    List<Integer> articles = List.copyOf(byArticles.keySet());
    chart.addSeries(
        name, articles, byArticles.values().stream().map(figure::applyAsDouble).toList());
  }
}
