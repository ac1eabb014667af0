package jp.madoguchi.engine.webchat;

import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The talk of one browser with a municipality. */
record WebTalk(MunicipalityId municipality, UUID resident) {}
