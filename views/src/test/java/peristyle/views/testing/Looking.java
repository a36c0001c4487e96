package peristyle.views.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Looks at a window on the JavaFX thread. On another thread the scene may change while it is searched. */
public final class Looking {

    private Looking() {}

    /** What is seen now. */
    public static <T> T at(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, look);
    }

    /**
     * Looks until this is seen and the window has come to rest. Not on the JavaFX thread.
     *
     * @throws TimeoutException if it is not seen within 20 s
     */
    public static void until(Callable<Boolean> met) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> at(met));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
