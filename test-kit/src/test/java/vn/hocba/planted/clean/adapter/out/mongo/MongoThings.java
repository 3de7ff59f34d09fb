package vn.hocba.planted.clean.adapter.out.mongo;

import org.bson.Document;
import vn.hocba.planted.clean.domain.Thing;
import vn.hocba.planted.clean.domain.Things;

class MongoThings implements Things {

    @Override
    public void add(Thing thing) {
        new Document("name", thing.name()).toJson();
    }
}
