package peristyle.views.shell;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Wires the two lists of the scope. */
final class ScopeChoice {

    private ScopeChoice() {}

    static void wire(
            ComboBox<ScopeViewModel.Choice> places, ComboBox<ScopeViewModel.Choice> tenants, ScopeViewModel model) {
        wire(places, model.places(), model::place, model::choosePlace);
        wire(tenants, model.tenants(), model::tenant, model::chooseTenant);
        model.scope().subscribe(() -> {
            places.setValue(model.place());
            tenants.setValue(model.tenant());
        });
    }

    private static void wire(
            ComboBox<ScopeViewModel.Choice> box,
            ObservableList<ScopeViewModel.Choice> choices,
            java.util.function.Supplier<ScopeViewModel.@Nullable Choice> chosen,
            Consumer<ScopeViewModel.Choice> choose) {
        box.setItems(choices);
        choices.addListener((ListChangeListener<ScopeViewModel.Choice>) change -> box.setValue(chosen.get()));
        box.setValue(chosen.get());
        box.setOnAction(action -> {
            ScopeViewModel.Choice choice = box.getValue();
            if (choice != null) {
                choose.accept(choice);
            }
        });
    }
}
