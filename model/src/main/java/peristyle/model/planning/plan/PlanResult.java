package peristyle.model.planning.plan;

/** What planning comes to. */
public sealed interface PlanResult permits Plan, Refusal {}
