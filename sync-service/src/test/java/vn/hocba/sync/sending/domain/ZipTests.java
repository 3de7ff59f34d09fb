package vn.hocba.sync.sending.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.sample.Samples;

class ZipTests {

    private static byte[] zip() {
        var files = new TreeMap<DeliveryId, byte[]>();
        for (String pupil : new String[] {"t2", "t1"}) {
            files.put(Samples.id(pupil), Samples.xml(Samples.id(pupil)));
        }
        return Zip.of("<GOI_HOC_BA></GOI_HOC_BA>", files);
    }

    @Test
    void holdsTheManifestFirstAndThenTheTranscriptsInOrder() throws Exception {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("manifest.xml", "transcripts/t1-v1.xml", "transcripts/t2-v1.xml");
    }

    @Test
    void isTheSameBytesAtAnyTimeAndPlace() {
        byte[] here = zip();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            assertThat(zip()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
