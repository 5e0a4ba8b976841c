// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/RecordChecks.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace meterdesk::RecordChecks {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr UnitPrice highestPrice{99'999'999}; // 9999.9999, what DL/T 645 can show
constexpr int lastPoint = 2040;

void add(
    QList<FieldError> &errors, const QString &field, const QString &detail, ErrorCode code = ErrorCode::InvalidArgument)
{
    errors.append({field, Error{code, detail}});
}

bool hasDigits(const QString &text, qsizetype count)
{
    return text.size() == count
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isHostAndPort(const QString &endpoint)
{
    static const QRegularExpression form(u"^(?:[^\\s:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\]):(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(endpoint);
    const int port = match.captured(1).toInt();
    return match.hasMatch() && port >= 1 && port <= 65535;
}

bool isSerialPort(const QString &endpoint)
{
    static const QRegularExpression form(u"^[^\\s@]+(?:@\\d{3,6},[5-8][EON][12])?$"_s);
    return form.match(endpoint).hasMatch();
}

} // namespace

QList<FieldError> property(const Property &property)
{
    QList<FieldError> errors;
    if (property.code.isEmpty())
        add(errors, u"code"_s, u"a property needs a code"_s);
    if (property.name.trimmed().isEmpty())
        add(errors, u"name"_s, u"a property needs a name"_s);
    if (property.type == PropertyType::Room && property.parentCode.isEmpty())
        add(errors, u"parent_code"_s, u"a room belongs to a building or a flat"_s);
    if (property.type == PropertyType::Centralized && !property.parentCode.isEmpty())
        add(errors, u"parent_code"_s, u"a building belongs to nothing"_s);
    if (!property.code.isEmpty() && property.parentCode == property.code)
        add(errors, u"parent_code"_s, u"a property does not belong to itself"_s);
    errors += phone(u"contact_phone"_s, property.contactPhone);
    return errors;
}

QList<FieldError> concentrator(const Concentrator &concentrator)
{
    QList<FieldError> errors;
    if (concentrator.number.isEmpty())
        add(errors, u"number"_s, u"a concentrator has a number of 8 digits"_s, ErrorCode::InvalidNumber);
    if (concentrator.link == LinkKind::Serial) {
        if (!isSerialPort(concentrator.endpoint))
            add(errors, u"endpoint"_s, u"not a port name with optional @2400,8E1: '%1'"_s.arg(concentrator.endpoint));
    } else if (!isHostAndPort(concentrator.endpoint)) {
        add(errors, u"endpoint"_s, u"not host:port: '%1'"_s.arg(concentrator.endpoint));
    }
    return errors;
}

QList<FieldError> meter(const Meter &meter)
{
    QList<FieldError> errors;
    const auto within = [&errors](const QString &field, int value, int from, int to) {
        if (value < from || value > to)
            add(errors, field, u"%1 is not from %2 to %3"_s.arg(value).arg(from).arg(to));
    };
    if (meter.number.isEmpty())
        add(errors, u"number"_s, u"a meter has a number of 1 to 12 digits"_s, ErrorCode::InvalidNumber);
    within(u"point"_s, meter.line.point, 0, lastPoint);
    within(u"port"_s, meter.line.port, 1, 31);
    static constexpr int bauds[] = {300, 600, 1200, 2400, 4800, 7200, 9600, 19200, 38400, 57600, 115200};
    if (std::ranges::find(bauds, meter.line.baud) == std::end(bauds))
        add(errors, u"baud"_s, u"%1 is no usual baud rate"_s.arg(meter.line.baud));
    within(u"data_bits"_s, meter.line.dataBits, 5, 8);
    within(u"stop_bits"_s, meter.line.stopBits, 1, 2);
    within(u"password_level"_s, meter.credentials.level, 0, 9);
    if (!meter.credentials.password.isEmpty() && !hasDigits(meter.credentials.password, 6))
        add(errors, u"password"_s, u"a meter's password has 6 digits"_s);
    if (!meter.credentials.operatorCode.isEmpty() && !hasDigits(meter.credentials.operatorCode, 8))
        add(errors, u"operator_code"_s, u"an operator code has 8 digits"_s);
    within(u"relay_valid_minutes"_s, meter.relayTerms.validMinutes, 1, longestRelayValidity);
    if (meter.relayTerms.script.size() > longestRelayScript)
        add(errors, u"relay_script"_s, u"a relay script has at most %1 characters"_s.arg(longestRelayScript));
    if (meter.metrology.ratio < 1)
        add(errors, u"ratio"_s, u"a ratio is 1 or more"_s);
    if (meter.metrology.modulus <= Energy{})
        add(errors, u"modulus"_s, u"registers roll over above 0.00"_s);
    if (meter.metrology.ratedWatts <= 0)
        add(errors, u"rated_kw"_s, u"the rated power is above 0"_s);
    if (meter.phases != 1 && meter.phases != 3)
        add(errors, u"phases"_s, u"a meter has 1 or 3 phases"_s);
    const auto startsInside = [&errors, &meter](const QString &field, std::optional<Energy> start) {
        if (start && (*start < Energy{} || *start >= meter.metrology.modulus))
            add(errors, field, u"%1 is not a register value"_s.arg(start->toText()), ErrorCode::InvalidReading);
    };
    if (!meter.start.total)
        add(errors, u"start_total"_s, u"billing needs a start reading"_s, ErrorCode::InvalidReading);
    startsInside(u"start_total"_s, meter.start.total);
    startsInside(u"start_sharp"_s, meter.start.rate(Rate::Sharp));
    startsInside(u"start_peak"_s, meter.start.rate(Rate::Peak));
    startsInside(u"start_flat"_s, meter.start.rate(Rate::Flat));
    startsInside(u"start_valley"_s, meter.start.rate(Rate::Valley));
    return errors;
}

QList<FieldError> tariffVersion(const TariffVersion &version)
{
    QList<FieldError> errors;
    if (!version.effectiveFrom.isValid())
        add(errors, u"effective_from"_s, u"prices begin on a day"_s, ErrorCode::InvalidDate);
    const auto priced = [&errors](const QString &field, UnitPrice price) {
        if (price < UnitPrice{} || price > highestPrice)
            add(errors, field, u"%1 is not from 0.00 to 9999.9999"_s.arg(price.toText()), ErrorCode::InvalidNumber);
    };
    priced(u"total"_s, version.total);
    priced(u"sharp"_s, version.rate(Rate::Sharp));
    priced(u"peak"_s, version.rate(Rate::Peak));
    priced(u"flat"_s, version.rate(Rate::Flat));
    priced(u"valley"_s, version.rate(Rate::Valley));
    Energy below;
    for (qsizetype i = 0; i < version.tiers.size(); ++i) {
        const PriceTier &tier = version.tiers[i];
        priced(u"tiers"_s, tier.price);
        const bool last = i + 1 == version.tiers.size();
        if (last ? tier.upTo.has_value() : !tier.upTo || *tier.upTo <= below)
            add(errors, u"tiers"_s, u"tiers ascend, and the last one has no end"_s, ErrorCode::InvalidNumber);
        below = tier.upTo.value_or(below);
    }
    if (!version.tiers.isEmpty() && version.mode != TariffMode::Single)
        add(errors, u"tiers"_s, u"only a single price has tiers"_s, ErrorCode::InvalidArgument);
    return errors;
}

QList<FieldError> terms(const AccountTerms &terms)
{
    QList<FieldError> errors;
    if (terms.overdraft < Money{} || terms.overdraft > largestEntry)
        add(errors, u"overdraft"_s, u"%1 is not from 0.00 to 999999.99"_s.arg(terms.overdraft.toText()),
            ErrorCode::InvalidAmount);
    if (terms.alarm1 > largestEntry || terms.alarm1 < Money{-largestEntry.fen})
        add(errors, u"alarm1"_s, terms.alarm1.toText(), ErrorCode::InvalidAmount);
    if (terms.alarm2 > largestEntry || terms.alarm2 < Money{-largestEntry.fen})
        add(errors, u"alarm2"_s, terms.alarm2.toText(), ErrorCode::InvalidAmount);
    return errors;
}

QList<FieldError> phone(const QString &field, const QString &phone)
{
    static const QRegularExpression form(u"^[0-9+\\- ]{0,20}$"_s);
    QList<FieldError> errors;
    if (!form.match(phone).hasMatch())
        add(errors, field, u"not a telephone number: '%1'"_s.arg(phone));
    return errors;
}

} // namespace meterdesk::RecordChecks
