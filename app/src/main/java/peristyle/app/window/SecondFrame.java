package peristyle.app.window;

import javafx.animation.AnimationTimer;

/** Knows when what is in a window has been seen: the first frame lays it out, the second shows it. */
final class SecondFrame {

    private SecondFrame() {}

    /** Does this then. JavaFX thread only. */
    static void then(Runnable next) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 2) {
                    stop();
                    next.run();
                }
            }
        }.start();
    }
}
