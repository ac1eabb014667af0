package jp.madoguchi.engine.outbox;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/** Messages of one lane are those of one municipality, one kind and one lane name. */
record LaneKey(MunicipalityId municipality, String kind, String lane) {

    static LaneKey of(Outbox.Post post) {
        return new LaneKey(post.municipality(), post.kind(), post.lane());
    }
}
