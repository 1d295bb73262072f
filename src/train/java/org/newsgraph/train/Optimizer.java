package org.newsgraph.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// AdamW (Loshchilov and Hutter 2019) with the gradient's norm bounded; the encoder learns slower
/// than the heads, which begin at random.
final class Optimizer {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.98f;
  private static final double LARGEST_NORM = 5;

  private final Weights weights;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> variances = new LinkedHashMap<>();
  private int steps;

  Optimizer(Weights weights, NDManager manager) {
    this.weights = weights;
    weights
        .all()
        .forEach(
            (name, array) -> {
              if (array.hasGradient()) {
                means.put(name, manager.zeros(array.getShape()));
                variances.put(name, manager.zeros(array.getShape()));
              }
            });
  }

  Map<String, NDArray> means() {
    return means;
  }

  NDArray mean(String name) {
    return Objects.requireNonNull(means.get(name));
  }

  NDArray variance(String name) {
    return Objects.requireNonNull(variances.get(name));
  }

  int steps() {
    return steps;
  }

  void resume(int steps) {
    this.steps = steps;
  }

  private boolean hasLearnt(String name) {
    return variance(name).sum().getFloat() > 0;
  }

  /// Mends the weights by the gradients, and forgets these.
  void step(NDManager manager, float encoderRate, float headRate) {
    steps++;
    Map<String, PtNDArray> gradients = new LinkedHashMap<>();
    double squares = 0;
    for (String name : means.keySet()) {
      PtNDArray gradient = JniUtils.getGradient((PtNDArray) weights.get(name));
      if (gradient == null && !hasLearnt(name)) {
        continue;
      }
      if (gradient == null) {
        // A run that goes on from a checkpoint has no gradients yet, where one that never stopped
        // has those of zero.
        gradient = (PtNDArray) weights.get(name).zerosLike();
      }
      gradient.attach(manager);
      gradients.put(name, gradient);
      double norm = gradient.norm().getFloat();
      squares += norm * norm;
    }
    double all = Math.sqrt(squares);
    if (!Double.isFinite(all)) {
      // One batch without a gradient is not worth the run.
      System.out.printf("step %d left out: its gradient has no norm%n", steps);
      gradients.keySet().forEach(name -> JniUtils.zeroGrad((PtNDArray) weights.get(name)));
      return;
    }
    float rescale = all > LARGEST_NORM ? (float) (LARGEST_NORM / all) : 1;
    double correction =
        Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    gradients.forEach(
        (name, gradient) -> {
          boolean head = name.contains("span.") || name.contains("arc.") || name.contains("link.")
              || name.startsWith("tree.") || name.startsWith("tag.") || name.startsWith("relation.")
              || name.startsWith("stance.") || name.equals("shape");
          float rate = head ? headRate : encoderRate;
          float decay = name.endsWith(".weight") && !name.contains("norm") ? 0.01f : 0;
          PtNDArray weight = (PtNDArray) weights.get(name);
          JniUtils.adamUpdate(
              weight,
              gradient,
              (PtNDArray) mean(name),
              (PtNDArray) variance(name),
              rate,
              (float) (rate * correction),
              decay,
              rescale,
              -1,
              BETA1,
              BETA2,
              1e-8f,
              true);
          JniUtils.zeroGrad(weight);
        });
  }
}
