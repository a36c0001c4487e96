package peristyle.views.overview;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How high lines are whose words wrap. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class WrappingCellTest {

    private static final String WORDS =
            "2 findings of this kind, for example: the datastore has promised more than it has left"
                    + ", and nobody knows when that which it promised will be asked for by those whom it was promised";

    private ListView<String> list;
    private Pane place;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        list = new StableList<>(line -> line);
        place = new Pane(list);
        list.setCellFactory(any -> new Cell());
        Scene scene = new Scene(place, 700, 400);
        scene.getStylesheets().add("/peristyle/css/console.css");
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40})
    @DisplayName("a line is as high as its words, whether the list scrolls or not, at every width")
    void height(int lines) {
        List<String> wrong = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            list.getItems()
                    .setAll(IntStream.range(0, lines).mapToObj(each -> WORDS).toList());
            List<String> found = new ArrayList<>();
            for (int width = 200; width < 480; width++) {
                list.setPrefSize(width, 300);
                place.applyCss();
                place.layout();
                place.layout();
                found.addAll(wrong(width));
            }
            return found;
        });
        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(int width) {
        return list.lookupAll(".list-cell").stream()
                .filter(Cell.class::isInstance)
                .map(Cell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getGraphic() != null && cell.getWidth() > 0)
                .filter(cell -> Math.abs(cell.needed() - cell.getHeight()) > 1)
                .map(cell -> "width " + width + ": " + cell.getHeight() + " instead of " + cell.needed())
                .distinct()
                .toList();
    }

    private static final class Cell extends WrappingCell<String> {

        private final Sentence sentence = new Sentence();

        Cell() {
            HBox.setHgrow(sentence, Priority.ALWAYS);
            line().getChildren().add(sentence);
        }

        double needed() {
            Node line = line();
            return snappedTopInset() + line.prefHeight(line.getLayoutBounds().getWidth()) + snappedBottomInset();
        }

        @Override
        String fill(String item) {
            sentence.show(item, "", null, any -> {});
            return item;
        }
    }
}
