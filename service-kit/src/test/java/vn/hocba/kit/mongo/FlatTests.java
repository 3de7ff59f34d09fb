package vn.hocba.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class FlatTests {

    @Test
    void putsConditionsSideBySide() {
        assertThat(Flat.and(Filters.eq("state", "OPEN"), Filters.lt("version", 3)))
                .isEqualTo(BsonDocument.parse("{state: 'OPEN', version: {$lt: 3}}"));
    }

    @Test
    void refusesTwoConditionsForOneField() {
        assertThatThrownBy(() -> Flat.and(Filters.gt("version", 1), Filters.lt("version", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version");
    }
}
