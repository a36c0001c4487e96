package peristyle.views.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import peristyle.views.bridge.Job;
import peristyle.views.look.Icons;
import peristyle.views.text.Texts;

/** One running job in the status bar. */
final class JobLine extends HBox {

    JobLine(Job job, Texts texts) {
        getStyleClass().add("job-line");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        bar.getStyleClass().add(Styles.SMALL);
        bar.setAccessibleText(job.title());
        Button cancel = new Button(null, Icons.of(Feather.X));
        cancel.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "job-cancel");
        cancel.setTooltip(new Tooltip(texts.get("window.cancel")));
        cancel.setAccessibleText(texts.get("window.job.cancel", job.title()));
        cancel.setOnAction(click -> job.cancel());
        getChildren().setAll(new Label(job.title()), bar, cancel);
    }
}
