package jp.madoguchi.engine.webchat;

import jp.madoguchi.engine.documents.DocumentLinks;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/** Has documents opened where the cookie of the talk is sent along. */
@Component
class WebchatDocuments implements DocumentLinks.Elsewhere {

    @Override
    public String channelKind() {
        return WebchatChannels.KIND;
    }

    @Override
    public String path(MunicipalityId municipality, String token) {
        return "/webchat/" + municipality + "/documents/" + token;
    }
}
