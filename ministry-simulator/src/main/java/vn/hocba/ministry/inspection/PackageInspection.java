package vn.hocba.ministry.inspection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.ministry.inspection.Inspected.Finding;

/**
 * Inspects a package: the school's seal on the manifest, then each transcript that is in the package. The manifest may
 * list more than the package holds: a part of it can be sent again, or passed on.
 */
public final class PackageInspection {

    private final SignatureCheck signatures;
    private final TranscriptCheck transcripts;

    public PackageInspection(Trust trust) {
        this.signatures = new SignatureCheck(trust);
        this.transcripts = new TranscriptCheck(signatures);
    }

    public Inspected inspect(byte[] zip) {
        try {
            Archive archive = Archive.open(zip);
            Manifest manifest = Manifest.read(archive.manifest());
            return inspect(manifest, archive.files());
        } catch (RefusedException e) {
            return Inspected.unreadable(e.rejection());
        }
    }

    private Inspected inspect(Manifest manifest, Map<String, byte[]> files) {
        Optional<Rejection> refused = Optional.empty();
        Optional<String> organisation = Optional.empty();
        if (files.keySet().stream().anyMatch(name -> manifest.itemOf(name).isEmpty())) {
            refused = Optional.of(Rejection.FILE_NOT_LISTED);
        } else {
            try {
                organisation = Subjects.organisation(
                        signatures.check(manifest.seal(), "data").certificate());
                if (organisation.isEmpty()) {
                    refused = Optional.of(Rejection.SIGNER_OF_WRONG_KIND);
                }
            } catch (RefusedException e) {
                refused = Optional.of(
                        e.rejection() == Rejection.SIGNATURE_INVALID
                                ? Rejection.MANIFEST_SIGNATURE_INVALID
                                : e.rejection());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (var file : files.entrySet()) {
            Optional<Manifest.Item> item = manifest.itemOf(file.getKey());
            if (item.isPresent()) {
                findings.add(finding(item.get(), file.getValue(), organisation, refused));
            }
        }
        return new Inspected(manifest.packageId(), manifest.schoolCode(), refused, findings);
    }

    private Finding finding(
            Manifest.Item item, byte[] xml, Optional<String> organisation, Optional<Rejection> refused) {
        String sha256 = sha256(xml);
        Optional<Rejection> rejection = refused;
        if (rejection.isEmpty()) {
            rejection = item.sha256().equals(sha256)
                    ? check(item, xml, organisation)
                    : Optional.of(Rejection.DIGEST_MISMATCH);
        }
        return new Finding(item.transcriptId(), item.version(), sha256, rejection);
    }

    private Optional<Rejection> check(Manifest.Item item, byte[] xml, Optional<String> organisation) {
        try {
            transcripts.check(item, xml, organisation);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.rejection());
        }
    }

    /** Lower-case hexadecimal SHA-256. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
