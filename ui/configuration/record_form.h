// SPDX-License-Identifier: Apache-2.0
// A form over one plain value: each field knows the member that it edits.
#pragma once

#include "ui/configuration/field_form.h"

#include <QMap>
#include <chrono>

namespace slipway::ui {

/// How a member stands in a field.
template <typename Value>
struct FieldValue {
    static QVariant show(const Value &value) { return QVariant::fromValue(value); }
    static Value take(const QVariant &field) { return field.value<Value>(); }
};
template <typename Value>
requires std::is_enum_v<Value>
struct FieldValue<Value> {
    static QVariant show(Value value) { return int(value); }
    static Value take(const QVariant &field) { return Value(field.toInt()); }
};
template <>
struct FieldValue<std::chrono::seconds> {
    static QVariant show(std::chrono::seconds value) { return int(value.count()); }
    static std::chrono::seconds take(const QVariant &field) { return std::chrono::seconds(field.toInt()); }
};
/// "NAME=value", one a line. A line without "=" is a name without a value.
template <>
struct FieldValue<QMap<QString, QString>> {
    static QVariant show(const QMap<QString, QString> &value)
    {
        QStringList lines;
        for (auto each = value.begin(); each != value.end(); ++each)
            lines.append(each.key() + u'=' + each.value());
        return lines;
    }
    static QMap<QString, QString> take(const QVariant &field)
    {
        QMap<QString, QString> value;
        for (const QString &line : field.toStringList())
            value.insert(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1));
        return value;
    }
};

template <typename Record>
class RecordForm final : public FieldForm {
public:
    using FieldForm::FieldForm;

    /// The field of this key, which was added, edits that member.
    template <typename Value>
    void bind(const QString &key, Value Record::*member)
    {
        bind(
            key, [member](const Record &record) { return FieldValue<Value>::show(record.*member); },
            [member](
                Record &record, const QVariant &field) { record.*member = FieldValue<Value>::take(field); });
    }
    void bind(const QString &key, std::function<QVariant(const Record &)> show,
        std::function<void(Record &, const QVariant &)> take)
    {
        m_bindings.push_back({key, std::move(show), std::move(take)});
    }

    void present(const Record &record)
    {
        for (const Binding &each : m_bindings)
            setValue(each.key, each.show(record));
    }
    /// Puts what stands in the field into the record; of all fields where no key is named.
    void fill(Record &record, const QString &key = {}) const
    {
        for (const Binding &each : m_bindings) {
            if (key.isEmpty() || each.key == key)
                each.take(record, value(each.key));
        }
    }

private:
    struct Binding {
        QString key;
        std::function<QVariant(const Record &)> show;
        std::function<void(Record &, const QVariant &)> take;
    };
    std::vector<Binding> m_bindings;
};

} // namespace slipway::ui
