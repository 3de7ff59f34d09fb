package vn.hocba.transcript.document.adapter.out.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Signer;

/** Who signed, as it is printed. */
final class Signatures {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final List<Signer> signers;

    Signatures(List<Signer> signers) {
        this.signers = signers;
    }

    Optional<Signer> of(String role) {
        return signers.stream().filter(signer -> signer.role().equals(role)).findFirst();
    }

    Optional<Signer> of(String role, String subjectCode) {
        return signers.stream()
                .filter(signer ->
                        signer.role().equals(role) && signer.subjectCode().equals(subjectCode))
                .findFirst();
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    static String shortTime(Instant at) {
        return SHORT.format(at.atZone(ZONE));
    }

    static String day(Instant at) {
        ZonedDateTime day = at.atZone(ZONE);
        return "ngày %02d tháng %02d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
