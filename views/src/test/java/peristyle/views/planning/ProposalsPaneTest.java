package peristyle.views.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import peristyle.model.planning.demand.Demand;
import peristyle.model.planning.demand.DemandDoubt;
import peristyle.model.planning.demand.DemandRules;
import peristyle.model.planning.demand.EstateUse;
import peristyle.views.testing.FakeConsole;
import peristyle.views.testing.SmallEstate;

/** Where nothing is proposed, it is said why. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in start
class ProposalsPaneTest {

    private ProposalsPane pane;

    @Start
    void start(Stage stage) {
        pane = new ProposalsPane(FakeConsole.of(SmallEstate.withVms(3)).context());
        stage.setScene(new Scene(pane, 900, 400));
        stage.show();
    }

    private String said(FxRobot robot, List<DemandDoubt> doubts) {
        Demand demand =
                new Demand("estate", DemandRules.USUAL, List.of(), List.of(), List.of(), List.of(), doubts, List.of());
        robot.interact(() -> pane.show(demand));
        return robot.lookup("#plan-proposals-summary").queryAs(Label.class).getText();
    }

    @Test
    @DisplayName("too many VMs to be read are told from VMs that were not measured")
    void reasons(FxRobot robot) {
        assertThat(said(robot, List.of())).contains("a day of use or more is known");
        assertThat(said(robot, List.of(new DemandDoubt(EstateUse.UNREAD, 6_000, List.of("vm-1")))))
                .contains("More than 5,000 VMs run")
                .contains("nothing is proposed");
    }
}
