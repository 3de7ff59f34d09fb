package vn.hocba.launcher.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.PlatformClient;

/** Asks every service about one transcript, with the rights of one person. */
public final class RecordTrail {

    private final PlatformClient client;
    private final Account who;

    /** With that person's eyes. */
    public RecordTrail(PlatformClient client, Account who) {
        this.client = client;
        this.who = who;
    }

    /** Lines to show; empty when this person may not see such a transcript, or there is none. */
    public Optional<List<String>> of(String transcriptId) throws InterruptedException {
        Answer found = client.get(who, "/api/transcript/v1/transcripts/" + transcriptId);
        if (!found.isSuccess()) {
            return Optional.empty();
        }
        JsonNode transcript = found.json();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "Transcript %s, %s, school %s, school year %s",
                transcriptId,
                words(transcript, "level"),
                text(transcript, "schoolCode"),
                text(transcript, "schoolYear")));
        yearResult(transcript, lines);
        versions(transcript, lines);
        signatures(transcript, lines);
        deliveries(transcriptId, lines);
        JsonNode standing = client.get(who, "/api/transcript/v1/verifications/" + transcriptId)
                .json();
        lines.add("Verification");
        lines.add("  for everybody: " + words(standing, "state"));
        return Optional.of(lines);
    }

    private void yearResult(JsonNode transcript, List<String> lines) throws InterruptedException {
        lines.add("Year result (grading-service)");
        String path = "/api/grading/v1/classes/" + text(transcript, "classId") + "/results";
        for (JsonNode result : client.get(who, path).json().path("results")) {
            if (text(result, "pupilId").equals(text(transcript, "pupilId"))) {
                lines.add("  rules " + text(result, "ruleSet") + ", "
                        + result.path("subjects").size() + " subjects");
                lines.add("  decision: " + words(result, "decision") + ", awards: " + words(result.path("awards")));
            }
        }
    }

    private void versions(JsonNode transcript, List<String> lines) {
        lines.add("Versions (transcript-service)");
        for (JsonNode version : transcript.path("versions")) {
            lines.add(String.format(
                    "  %d  %-12s composed %s, released %s",
                    version.path("version").asInt(),
                    words(version, "state"),
                    text(version, "composedAt"),
                    text(version, "releasedAt")));
            lines.add("     XML " + digest(version, "xmlSha256") + "  PDF " + digest(version, "pdfSha256"));
        }
    }

    private void signatures(JsonNode transcript, List<String> lines) throws InterruptedException {
        lines.add("Signatures (signing-service)");
        for (JsonNode version : transcript.path("versions")) {
            String id = text(transcript, "transcriptId") + ":"
                    + version.path("version").asInt();
            JsonNode dossier = client.get(who, "/api/signing/v1/dossiers/" + id).json();
            for (JsonNode slot : dossier.path("slots")) {
                lines.add(String.format(
                        "  %-18s %-8s %-7s %-28s %s %s",
                        words(slot, "role"),
                        text(slot, "subjectCode"),
                        words(slot, "state"),
                        text(slot.path("signer"), "name"),
                        text(slot.path("signer"), "signedAt"),
                        text(slot.path("signer"), "level")));
            }
        }
    }

    private void deliveries(String transcriptId, List<String> lines) throws InterruptedException {
        lines.add("Delivery (sync-service)");
        JsonNode answer =
                client.get(who, "/api/sync/v1/deliveries/" + transcriptId).json();
        for (JsonNode delivery : answer.path("deliveries")) {
            lines.add("  version " + delivery.path("version").asInt() + ": " + words(delivery, "state") + ", package "
                    + text(delivery, "packageId"));
            for (String store : List.of("city", "ministry")) {
                JsonNode standing = delivery.path(store);
                lines.add(String.format(
                        "    %-9s %-10s receipt %s, %s",
                        store, words(standing, "state"), text(standing, "receiptId"), text(standing, "at")));
            }
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }

    private static String words(JsonNode node, String field) {
        return text(node, field).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(one.asString("").toLowerCase(Locale.ROOT).replace('_', ' ')));
        return all.isEmpty() ? "none" : String.join(", ", all);
    }

    private static String digest(JsonNode node, String field) {
        String digest = text(node, field);
        return digest.length() > 16 ? digest.substring(0, 16) + "…" : digest;
    }
}
