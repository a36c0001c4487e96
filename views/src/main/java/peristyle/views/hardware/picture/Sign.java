package peristyle.views.hardware.picture;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import peristyle.views.look.Tone;

/** The sign of a state, as pictures draw it. For legends. */
public final class Sign extends Region {

    private static final double SIZE = 14;

    private final Canvas canvas = new Canvas(SIZE, SIZE);
    private final Pigments pigments = new Pigments(this::draw);
    private final Tone tone;

    /** The sign of this tone. */
    public Sign(Tone tone) {
        this.tone = tone;
        getChildren().setAll(pigments, canvas);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        draw();
    }

    private void draw() {
        Sketch sketch = new Sketch().mark(SIZE / 2, SIZE / 2, SIZE - 4, tone);
        new PicturePainter(canvas.getGraphicsContext2D(), pigments, new Lettering())
                .draw(sketch.picture(SIZE, SIZE), SIZE, SIZE, 0, 0);
    }
}
