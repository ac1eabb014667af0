package jp.madoguchi.engine.staff.web;

class UnknownMunicipality extends RuntimeException {
    UnknownMunicipality(String code) {
        super("自治体「" + code + "」はありません。先に PUT /api/municipalities/" + code
                + " で作ってください。 / There is no such municipality; create it first.");
    }
}
