package peristyle.views.console;

import javafx.beans.property.ObjectProperty;
import peristyle.model.operation.ControlPlane;
import peristyle.views.bridge.FxBridge;
import peristyle.views.bridge.Jobs;
import peristyle.views.clock.ClockViewModel;
import peristyle.views.text.Texts;

/**
 * What a screen is given.
 *
 * @param plane the platform: operations, tasks, history
 * @param bridge snapshots on the JavaFX thread
 * @param jobs the door for all work that takes time
 * @param texts words and figures, with objects called by their names
 * @param navigator leads to other screens
 * @param dialogs asks and tells
 * @param settings what is remembered
 * @param scope the part of the estate that the operator looks at
 * @param clock the devices' time, and the hold on it
 * @param operator who asks for operations
 * @param rehearsals the way to a copy of the estate and back
 */
public record ConsoleContext(
        ControlPlane plane,
        FxBridge bridge,
        Jobs jobs,
        Texts texts,
        Navigator navigator,
        Dialogs dialogs,
        Settings settings,
        ObjectProperty<Scope> scope,
        ClockViewModel clock,
        String operator,
        Rehearsals rehearsals) {

    /** The same where nothing can be rehearsed. */
    public ConsoleContext(
            ControlPlane plane,
            FxBridge bridge,
            Jobs jobs,
            Texts texts,
            Navigator navigator,
            Dialogs dialogs,
            Settings settings,
            ObjectProperty<Scope> scope,
            ClockViewModel clock,
            String operator) {
        this(plane, bridge, jobs, texts, navigator, dialogs, settings, scope, clock, operator, Rehearsals.NONE);
    }
}
