package peristyle.app.window;

import java.nio.file.Path;
import java.util.List;
import peristyle.model.operation.ControlPlane;

/**
 * Which pictures to draw.
 *
 * @param plane what they show
 * @param folder where they go
 * @param themes {@code light}, {@code dark}
 * @param languages {@code en}, {@code fr}, {@code de}, {@code es}
 * @param width pixels
 * @param height pixels
 */
public record TourRequest(
        ControlPlane plane, Path folder, List<String> themes, List<String> languages, int width, int height) {}
