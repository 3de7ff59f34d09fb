package vn.hocba.signing.credential.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.credential.domain.CertificateFacts;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoSignerCredentialsIT {

    private static final Instant NOW = Instant.parse("2026-05-25T07:00:00Z");

    private final MongoSignerCredentials credentials;

    MongoSignerCredentialsIT(MongoDatabase database) {
        this.credentials = new MongoSignerCredentials(database);
    }

    private static SignerCredential credential(CredentialId id) {
        return new SignerCredential(
                id,
                new byte[] {1, 2},
                new CertificateFacts("f", "Người ký", "CA", NOW, NOW.plusSeconds(60)),
                0,
                null,
                NOW,
                "s1",
                0);
    }

    @Test
    void keepsACredential() {
        CredentialId id = CredentialId.personal("s1");
        assertThat(credentials.find(id)).isEmpty();
        assertThat(credentials.save(credential(id))).isTrue();
        SignerCredential found = credentials.find(id).orElseThrow();
        assertThat(found.file()).containsExactly(1, 2);
        assertThat(found.certificate()).isEqualTo(credential(id).certificate());
        assertThat(found.revision()).isEqualTo(1);
        assertThat(credentials.find(CredentialId.seal("s1"))).isEmpty();
    }

    @Test
    void replacesOnlyWhatWasRead() {
        CredentialId id = CredentialId.seal("school");
        assertThat(credentials.save(credential(id))).isTrue();
        assertThat(credentials.save(credential(id))).isFalse();
        SignerCredential read = credentials.find(id).orElseThrow();
        assertThat(credentials.save(read.attempted(NOW).orElseThrow())).isTrue();
        assertThat(credentials.save(read.attempted(NOW).orElseThrow())).isFalse();
        assertThat(credentials.find(id).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void remembersTheLock() {
        CredentialId id = CredentialId.personal("s2");
        credentials.save(credential(id));
        for (int i = 0; i < SignerCredential.MOST_ATTEMPTS; i++) {
            credentials.save(credentials.find(id).orElseThrow().attempted(NOW).orElseThrow());
        }
        assertThat(credentials.find(id).orElseThrow().isLocked(NOW)).isTrue();
        assertThat(credentials.find(id).orElseThrow().attempted(NOW)).isEmpty();
    }
}
