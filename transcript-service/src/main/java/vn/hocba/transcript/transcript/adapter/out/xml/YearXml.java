package vn.hocba.transcript.transcript.adapter.out.xml;

import java.util.Map;
import java.util.TreeMap;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Conduct;
import vn.hocba.transcript.transcript.domain.YearResult.Learning;
import vn.hocba.transcript.transcript.domain.YearResult.PrimaryResult;

/** The result of the year as a whole. */
final class YearXml {

    private YearXml() {}

    static void write(CanonicalWriter out, YearResult result) {
        out.open("KET_QUA_CUOI_NAM");
        Conduct conduct = result.conduct();
        if (conduct != null) {
            out.open("REN_LUYEN")
                    .optional("HOC_KI_1", Codes.level(conduct.semester1()))
                    .optional("HOC_KI_2", Codes.level(conduct.semester2()))
                    .optional("CA_NAM", Codes.level(conduct.year()))
                    .optional("SAU_REN_LUYEN_HE", Codes.level(conduct.afterTraining()))
                    .close("REN_LUYEN");
        }
        Learning learning = result.learning();
        if (learning != null) {
            out.open("HOC_TAP")
                    .optional("HOC_KI_1", Codes.level(learning.semester1()))
                    .optional("HOC_KI_2", Codes.level(learning.semester2()))
                    .optional("CA_NAM", Codes.level(learning.year()))
                    .optional("SAU_DANH_GIA_LAI", Codes.level(learning.afterRetest()))
                    .optional("DIEU_CHINH_THEO_MON", learning.adjustedBySubject())
                    .close("HOC_TAP");
        }
        PrimaryResult primary = result.primary();
        if (primary != null) {
            traits(out, "PHAM_CHAT", primary.qualities());
            traits(out, "NANG_LUC", primary.competences());
            out.element("KET_QUA_GIAO_DUC", primary.result());
        }
        out.open("SO_BUOI_NGHI")
                .element("CO_PHEP", Integer.toString(result.absences().excused()))
                .element("KHONG_PHEP", Integer.toString(result.absences().unexcused()))
                .close("SO_BUOI_NGHI");
        out.element("QUYET_DINH", Codes.decision(result.decision()));
        out.open("KHEN_THUONG");
        result.awards().forEach(award -> out.element("DANH_HIEU", Codes.award(award)));
        out.close("KHEN_THUONG");
        out.optional("HOAN_THANH", Codes.completion(result.completion())).close("KET_QUA_CUOI_NAM");
    }

    /** In the order of their names, so that the same snapshot always gives the same bytes. */
    private static void traits(CanonicalWriter out, String name, Map<String, String> values) {
        out.open(name);
        new TreeMap<>(values)
                .forEach((trait, value) -> out.open("MUC", Map.of("MA", Codes.trait(trait)))
                        .element("DANH_GIA", value)
                        .close("MUC"));
        out.close(name);
    }
}
