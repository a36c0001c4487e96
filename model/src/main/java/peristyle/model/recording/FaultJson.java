package peristyle.model.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.fault.FailureRate;
import peristyle.model.hardware.fault.FaultChoice;
import peristyle.model.hardware.fault.FaultCommand;
import peristyle.model.hardware.fault.FaultKind;
import peristyle.model.hardware.fault.FaultOrder;
import peristyle.model.hardware.fault.FaultTiming;
import peristyle.model.hardware.fault.OrderCheck;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;
import tools.jackson.core.JsonGenerator;

/** Commands to what breaks, as fields of a line. */
final class FaultJson {

    static final String INJECT = "fault";
    static final String END = "clear";
    static final String FAIL = "fail-by";

    private FaultJson() {}

    static void write(JsonGenerator json, FaultCommand command) {
        switch (command) {
            case FaultCommand.Inject it -> {
                json.writeStringProperty("do", INJECT);
                json.writeNumberProperty("number", it.number());
                write(json, it.order());
            }
            case FaultCommand.End it -> {
                json.writeStringProperty("do", END);
                json.writeArrayPropertyStart("numbers");
                it.numbers().forEach(json::writeNumber);
                json.writeEndArray();
                if (it.at() != null) {
                    json.writeStringProperty("goes", it.at().toString());
                }
            }
            case FaultCommand.Fail it -> {
                json.writeStringProperty("do", FAIL);
                json.writeArrayPropertyStart("rates");
                it.rates().forEach(rate -> write(json, rate));
                json.writeEndArray();
            }
        }
    }

    private static void write(JsonGenerator json, FaultOrder order) {
        json.writeStringProperty("kind", order.kind().name());
        json.writeArrayPropertyStart("targets");
        order.targets().forEach(target -> json.writeString(target.value()));
        json.writeEndArray();
        json.writeNumberProperty("part", order.part());
        json.writeNumberProperty("amount", order.amount());
        json.writeNumberProperty("skip", order.choice().skip());
        json.writeNumberProperty("step", order.choice().step());
        json.writeNumberProperty("probability", order.choice().probability());
        FaultTiming timing = order.timing();
        if (timing.at() != null) {
            json.writeStringProperty("comes", timing.at().toString());
        }
        if (timing.duration() != null) {
            json.writeNumberProperty("lasts_s", timing.duration().toSeconds());
        }
        if (timing.every() != null) {
            json.writeNumberProperty("every_s", timing.every().toSeconds());
        }
    }

    private static void write(JsonGenerator json, FailureRate rate) {
        json.writeStartObject();
        json.writeStringProperty("kind", rate.kind().name());
        json.writeNumberProperty("life_s", rate.life().toSeconds());
        json.writeNumberProperty("shape", rate.shape());
        json.writeNumberProperty("repair_s", rate.repair().toSeconds());
        json.writeEndObject();
    }

    static FaultCommand read(JsonFields line, String what) throws UnfitException {
        return switch (what) {
            case INJECT -> {
                line.only(
                        "tick",
                        "do",
                        "number",
                        "kind",
                        "targets",
                        "part",
                        "amount",
                        "skip",
                        "step",
                        "probability",
                        "comes",
                        "lasts_s",
                        "every_s");
                long number = line.whole("number");
                FaultOrder order = order(line);
                check(() -> OrderCheck.form(number, order));
                yield new FaultCommand.Inject(number, order);
            }
            case END -> {
                line.only("tick", "do", "numbers", "goes");
                yield new FaultCommand.End(line.wholes("numbers"), line.momentOrNull("goes"));
            }
            case FAIL -> {
                line.only("tick", "do", "rates");
                List<FailureRate> rates = new ArrayList<>();
                for (JsonFields fields : line.objects("rates")) {
                    fields.only("kind", "life_s", "shape", "repair_s");
                    FailureRate rate = new FailureRate(
                            kind(fields), fields.seconds("life_s"), fields.number("shape"), fields.seconds("repair_s"));
                    check(() -> OrderCheck.check(rate));
                    rates.add(rate);
                }
                yield new FaultCommand.Fail(rates);
            }
            default ->
                throw new UnfitException(Problem.of(
                        "recording.field.choice", "do", what, List.of(CommandLines.CHANGE, INJECT, END, FAIL)));
        };
    }

    /** What devices would not take was never recorded. */
    private static void check(Runnable devices) throws UnfitException {
        try {
            devices.run();
        } catch (ProblemException refused) {
            throw new UnfitException(refused.problem(), refused);
        }
    }

    private static FaultKind kind(JsonFields line) throws UnfitException {
        String name = line.text("kind");
        try {
            return FaultKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new UnfitException(
                    Problem.of(
                            "recording.field.choice",
                            "kind",
                            name,
                            Stream.of(FaultKind.values()).map(Enum::name).toList()),
                    unknown);
        }
    }

    private static FaultOrder order(JsonFields line) throws UnfitException {
        FaultKind kind = kind(line);
        List<ObjectId> targets = new ArrayList<>();
        for (String id : line.texts("targets")) {
            targets.add(kind.strikes().id(id));
        }
        return new FaultOrder(
                kind,
                targets,
                line.count("part"),
                line.number("amount"),
                new FaultChoice(line.count("skip"), line.count("step"), line.number("probability")),
                new FaultTiming(
                        line.momentOrNull("comes"), line.secondsOrNull("lasts_s"), line.secondsOrNull("every_s")));
    }
}
