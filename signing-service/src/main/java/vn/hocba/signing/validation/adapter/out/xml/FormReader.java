package vn.hocba.signing.validation.adapter.out.xml;

import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.exactly;
import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.hasId;
import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.only;
import static vn.hocba.signing.validation.adapter.out.xml.SecureXml.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.validation.domain.Checked;
import vn.hocba.signing.validation.domain.Place;
import vn.hocba.signing.validation.domain.SignedForm;
import vn.hocba.signing.validation.domain.XmlReader;

/**
 * Knows where the form has its places for signatures (domain rules 7.6) and what each must cover. An element in another place
 * than the form has it, a signature outside of its place, or one too many: not our document. So nothing can be wrapped.
 */
@Component
class FormReader implements XmlReader {

    private static final String OURS = "";
    private static final String DATA = "data";

    /** A place and the element that takes its signature. */
    private record Holder(Place place, Element element) {}

    @Override
    public Optional<SignedForm> read(byte[] xml) {
        return SecureXml.parse(xml).flatMap(document -> {
            Element root = document.getDocumentElement();
            return switch (root.getNodeName()) {
                case "HOC_BA" -> transcript(document, root, xml);
                case "GOI_HOC_BA" -> parcel(document, root, xml);
                default -> Optional.empty();
            };
        });
    }

    private static Optional<SignedForm> transcript(Document document, Element root, byte[] xml) {
        Optional<List<Element>> parts = exactly(root, OURS, "DU_LIEU_HOC_BA", "PHAT_HANH_HOC_BA");
        Optional<List<Element>> content = parts.map(List::getFirst)
                .filter(element -> hasId(element, DATA))
                .flatMap(element -> exactly(element, OURS, "THONG_TIN_HOC_BA", "DANH_SACH_THONG_TIN_KY"));
        Optional<List<Element>> release =
                parts.map(List::getLast).flatMap(element -> exactly(element, OURS, "CBQL", "KY_PHAT_HANH"));
        if (content.isEmpty() || release.isEmpty()) {
            return Optional.empty();
        }
        Element facts = content.get().getFirst();
        Optional<List<Holder>> teachers =
                hasId(facts, "thongtinhocba") ? teachers(facts, content.get().getLast()) : Optional.empty();
        if (teachers.isEmpty()) {
            return Optional.empty();
        }
        var holders = new ArrayList<>(teachers.get());
        holders.add(
                new Holder(new Place(SlotRole.MANAGER, DATA, ""), release.get().getFirst()));
        holders.add(
                new Holder(new Place(SlotRole.CLERK, DATA, ""), release.get().getLast()));
        Optional<Element> school = only(facts, OURS, "TRUONG");
        return form(
                document,
                DocumentType.TRANSCRIPT,
                school.map(one -> text(one, "MA_TRUONG")).orElse(""),
                school.map(one -> text(one, "MA_SO_THUE")).orElse(""),
                holders,
                xml);
    }

    private static Optional<SignedForm> parcel(Document document, Element root, byte[] xml) {
        return exactly(root, OURS, "DU_LIEU_GOI", "KY_PHAT_HANH")
                .filter(parts -> hasId(parts.getFirst(), DATA))
                .flatMap(parts -> form(
                        document,
                        DocumentType.PACKAGE,
                        text(parts.getFirst(), "MA_TRUONG"),
                        "",
                        List.of(new Holder(new Place(SlotRole.CLERK, DATA, ""), parts.getLast())),
                        xml));
    }

    /** Every subject its teacher at secondary schools, none at primary schools; then the homeroom teacher. */
    private static Optional<List<Holder>> teachers(Element facts, Element signers) {
        Map<String, String> subjects = subjects(facts);
        boolean primary = text(facts, "CAP_HOC").equals("TIEU_HOC");
        Optional<List<Element>> groups =
                primary ? exactly(signers, OURS, "GVCN") : exactly(signers, OURS, "DANH_SACH_GVBM", "GVCN");
        if (groups.isEmpty() || subjects.isEmpty()) {
            return Optional.empty();
        }
        var holders = new ArrayList<Holder>();
        if (!primary) {
            for (Element teacher : SecureXml.children(groups.get().getFirst())) {
                String element = "dtk-" + teacher.getAttribute("MA_MON");
                String name = subjects.remove(element);
                if (name == null || !SecureXml.is(teacher, OURS, "GVBM")) {
                    return Optional.empty();
                }
                holders.add(new Holder(new Place(SlotRole.SUBJECT_TEACHER, element, name), teacher));
            }
            if (!subjects.isEmpty()) {
                return Optional.empty();
            }
        }
        holders.add(new Holder(
                new Place(SlotRole.HOMEROOM_TEACHER, "thongtinhocba", ""),
                groups.get().getLast()));
        return Optional.of(holders);
    }

    /** Names of the subjects by the Id of their element. */
    private static Map<String, String> subjects(Element facts) {
        var subjects = new HashMap<String, String>();
        only(facts, OURS, "DANH_SACH_DIEM")
                .ifPresent(list -> SecureXml.children(list).stream()
                        .filter(one -> SecureXml.is(one, OURS, "DIEM_TONG_KET"))
                        .forEach(one -> subjects.put(one.getAttribute("Id"), text(one, "TEN_MON"))));
        return subjects;
    }

    private static Optional<SignedForm> form(
            Document document, DocumentType type, String school, String taxCode, List<Holder> holders, byte[] xml) {
        boolean onlyInPlaces = document.getElementsByTagNameNS(SecureXml.DS, "Signature")
                        .getLength()
                <= holders.stream()
                        .filter(holder -> !SecureXml.children(holder.element()).isEmpty())
                        .count();
        if (!onlyInPlaces) {
            return Optional.empty();
        }
        Evidence layers = Evidence.of(xml);
        List<Checked> places = holders.stream()
                .map(holder -> new Checked(
                        holder.place(),
                        layers.around(
                                holder.element(),
                                SignatureReader.read(
                                        holder.element(), holder.place().element()))))
                .toList();
        return Optional.of(new SignedForm(type, school, taxCode, places));
    }
}
