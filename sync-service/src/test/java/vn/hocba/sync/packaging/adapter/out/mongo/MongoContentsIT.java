package vn.hocba.sync.packaging.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.sample.Samples;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoContentsIT {

    private final MongoContents contents;

    MongoContentsIT(MongoDatabase database) {
        this.contents = new MongoContents(database);
    }

    @Test
    void keepsTheBytesUntilTheyAreDropped() {
        byte[] xml = new byte[60_000];
        new java.util.Random(1).nextBytes(xml);
        contents.keep(Samples.id("t1"), xml);
        contents.keep(Samples.id("t1"), xml);
        contents.keep(Samples.id("t2"), xml);
        assertThat(contents.find(Samples.id("t1")))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(xml));
        contents.drop(List.of(Samples.id("t1"), Samples.id("t9")));
        assertThat(contents.find(Samples.id("t1"))).isEmpty();
        assertThat(contents.find(Samples.id("t2"))).isPresent();
    }
}
