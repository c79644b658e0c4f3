package dev.tenon.benchmarks.speed;

import com.alibaba.fastjson2.JSON;

/** fastjson2, which generates its readers and writers at run time. */
final class FastJson {
    private FastJson() {}

    static Subject subject(Document document) {
        Class<?> type = document.type();
        return document.isArray()
                ? new Subject(json -> JSON.parseArray(json, type), JSON::toJSONBytes)
                : new Subject(json -> JSON.parseObject(json, type), JSON::toJSONBytes);
    }
}
