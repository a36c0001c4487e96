package peristyle.model.exchange.sheet;

import peristyle.model.estate.KmsDomain;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Organisation;
import peristyle.model.estate.Region;
import peristyle.model.estate.Tenant;

/** Regions, and who owns what stands in them (PL-1, PL-3, EN-1). */
final class OwnerSheets {

    static final Sheet<Region> REGIONS = SheetDraft.<Region>of("regions", ObjectKind.REGION)
            .text("id", (s, place, region) -> region.id().value())
            .hidden()
            .text("name", (s, place, region) -> region.name())
            .text("region_code", (s, place, region) -> region.code())
            .sheet();

    static final Sheet<Organisation> ORGANISATIONS = SheetDraft.<Organisation>of(
                    "organisations", ObjectKind.ORGANISATION)
            .text("id", (s, place, organisation) -> organisation.id().value())
            .hidden()
            .text("name", (s, place, organisation) -> organisation.name())
            .sheet();

    static final Sheet<Tenant> TENANTS = SheetDraft.<Tenant>of("tenants", ObjectKind.TENANT)
            .text("id", (s, place, tenant) -> tenant.id().value())
            .hidden()
            .text("name", (s, place, tenant) -> tenant.name())
            .refers("organisation", Tenant::organisation)
            .sheet();

    static final Sheet<KmsDomain> KEY_DOMAINS = SheetDraft.<KmsDomain>of("key_domains", ObjectKind.KMS_DOMAIN)
            .text("id", (s, place, domain) -> domain.id().value())
            .hidden()
            .text("name", (s, place, domain) -> domain.name())
            .refers("organisation", KmsDomain::organisation)
            .flag("answers", (s, place, domain) -> domain.active())
            .sheet();

    private OwnerSheets() {}
}
