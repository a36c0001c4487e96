package peristyle.model.estate;

/**
 * A client's own key domain (EN-1, EN-3).
 *
 * @param id what names it for good
 * @param name what people call it
 * @param organisation whose keys it holds
 * @param active whether it answers
 */
public record KmsDomain(KmsDomainId id, String name, OrganisationId organisation, boolean active)
        implements EstateObject {}
