package vn.hocba.planted.bsoneverywhere.adapter.in.web;

import org.bson.Document;

class BsonController {

    Document document() {
        return new Document();
    }
}
