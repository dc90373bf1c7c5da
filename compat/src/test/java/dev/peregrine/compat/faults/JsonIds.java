package dev.peregrine.compat.faults;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the ids of items in a JSON request, at whatever depth the signal has them. */
final class JsonIds {

  private JsonIds() {}

  static List<Long> of(byte[] utf8) {
    List<Long> ids = new ArrayList<>();
    collect(JsonParser.parseString(new String(utf8, StandardCharsets.UTF_8)), ids);
    return ids;
  }

  private static void collect(JsonElement element, List<Long> ids) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(member -> collect(member, ids));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (isId(object)) {
        ids.add(object.getAsJsonObject("value").get("intValue").getAsLong());
      } else {
        object.entrySet().forEach(member -> collect(member.getValue(), ids));
      }
    }
  }

  private static boolean isId(JsonObject object) {
    JsonElement key = object.get("key");
    return key != null && key.isJsonPrimitive() && key.getAsString().equals(Signal.ID);
  }
}
