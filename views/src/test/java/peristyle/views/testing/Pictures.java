package peristyle.views.testing;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of what a test sees, written where the system property {@code peristyle.pictures} says; nowhere without it. */
public final class Pictures {

    private Pictures() {}

    /** Writes {@code <name>.png}. Not on the JavaFX thread. */
    public static void save(Scene scene, String name) {
        String folder = System.getProperty("peristyle.pictures");
        if (folder != null) {
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
            write(image, new File(folder, name + ".png"));
        }
    }

    private static void write(WritableImage image, File file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException("picture " + file, e);
        }
    }
}
