package peristyle.model.estate;

/**
 * What hardware belongs to (PL-3).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param organisation who owns it
 */
public record Tenant(TenantId id, String name, OrganisationId organisation) implements EstateObject {}
