// SPDX-License-Identifier: GPL-3.0-or-later
#include "ParameterConversions.h"

#include "gdw1376/Parameters.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using gdw1376::LinkTiming;
using gdw1376::MasterStations;
using gdw1376::TerminalNetwork;
using gdw1376::WorkMode;

namespace {

const QString hiddenPassword = u"******"_s;

/// One field of a parameter: its key, its value as text, and how a text becomes its value (false: it is none).
template <typename Parameter>
struct Field
{
    QString key;
    QString (*text)(const Parameter &);
    bool (*take)(Parameter &, const QString &);
};

template <typename Number>
bool takeNumber(Number &target, const QString &text, qint64 most = std::numeric_limits<Number>::max())
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > most)
        return false;
    target = static_cast<Number>(value);
    return true;
}

bool takeBits(quint32 &target, const QString &text, int digits)
{
    bool isNumber = false;
    const quint32 value = text.toUInt(&isNumber, 16);
    if (!isNumber || text.size() != digits)
        return false;
    target = value;
    return true;
}

bool takeEndpoint(gdw1376::Ipv4Endpoint &target, const QString &text)
{
    const auto endpoint = gdw1376::Ipv4Endpoint::fromText(text);
    if (endpoint)
        target = *endpoint;
    return endpoint.has_value();
}

bool takeAddress(gdw1376::Ipv4Address &target, const QString &text)
{
    const auto endpoint = gdw1376::Ipv4Endpoint::fromText(text + u":0"_s);
    if (endpoint)
        target = endpoint->address;
    return endpoint.has_value();
}

bool takeAscii(QByteArray &target, const QString &text, qsizetype most)
{
    const bool fits =
        text.size() <= most && std::ranges::all_of(text, [](QChar letter) { return letter >= u' ' && letter <= u'~'; });
    if (fits)
        target = text.toLatin1();
    return fits;
}

const std::vector<Field<LinkTiming>> linkTimingFields{
    {u"rts_delay_20ms"_s, [](const LinkTiming &p) { return QString::number(p.rtsDelay); },
        [](LinkTiming &p, const QString &text) { return takeNumber(p.rtsDelay, text, 255); }},
    {u"answer_delay_minutes"_s, [](const LinkTiming &p) { return QString::number(p.allowedDelayMinutes); },
        [](LinkTiming &p, const QString &text) { return takeNumber(p.allowedDelayMinutes, text, 255); }},
    {u"timeout_seconds"_s, [](const LinkTiming &p) { return QString::number(p.timeoutSeconds); },
        [](LinkTiming &p, const QString &text) { return takeNumber(p.timeoutSeconds, text, 4095); }},
    {u"retries"_s, [](const LinkTiming &p) { return QString::number(p.retries); },
        [](LinkTiming &p, const QString &text) { return takeNumber(p.retries, text, 3); }},
    {u"confirmed_services"_s, [](const LinkTiming &p) { return QString::number(p.confirmedServices); },
        [](LinkTiming &p, const QString &text) { return takeNumber(p.confirmedServices, text, 7); }},
    {u"heartbeat_minutes"_s, [](const LinkTiming &p) { return QString::number(p.heartbeatMinutes); },
        [](LinkTiming &p, const QString &text) { return takeNumber(p.heartbeatMinutes, text, 60); }},
};

const std::vector<Field<MasterStations>> masterStationFields{
    {u"main"_s, [](const MasterStations &p) { return p.main.toText(); },
        [](MasterStations &p, const QString &text) { return takeEndpoint(p.main, text); }},
    {u"backup"_s, [](const MasterStations &p) { return p.backup.toText(); },
        [](MasterStations &p, const QString &text) { return takeEndpoint(p.backup, text); }},
    {u"apn"_s, [](const MasterStations &p) { return QString::fromLatin1(p.apn); },
        [](MasterStations &p, const QString &text) { return takeAscii(p.apn, text, 16); }},
};

const std::vector<Field<TerminalNetwork>> networkFields{
    {u"address"_s, [](const TerminalNetwork &p) { return gdw1376::addressText(p.address); },
        [](TerminalNetwork &p, const QString &text) { return takeAddress(p.address, text); }},
    {u"mask"_s, [](const TerminalNetwork &p) { return gdw1376::addressText(p.mask); },
        [](TerminalNetwork &p, const QString &text) { return takeAddress(p.mask, text); }},
    {u"gateway"_s, [](const TerminalNetwork &p) { return gdw1376::addressText(p.gateway); },
        [](TerminalNetwork &p, const QString &text) { return takeAddress(p.gateway, text); }},
    {u"proxy_type"_s, [](const TerminalNetwork &p) { return QString::number(p.proxyType); },
        [](TerminalNetwork &p, const QString &text) { return takeNumber(p.proxyType, text); }},
    {u"proxy"_s, [](const TerminalNetwork &p) { return p.proxy.toText(); },
        [](TerminalNetwork &p, const QString &text) { return takeEndpoint(p.proxy, text); }},
    {u"proxy_login"_s, [](const TerminalNetwork &p) { return QString::number(p.proxyLogin); },
        [](TerminalNetwork &p, const QString &text) { return takeNumber(p.proxyLogin, text); }},
    {u"user"_s, [](const TerminalNetwork &p) { return QString::fromLatin1(p.user); },
        [](TerminalNetwork &p, const QString &text) { return takeAscii(p.user, text, 20); }},
    {u"password"_s, [](const TerminalNetwork &p) { return p.password.isEmpty() ? QString() : hiddenPassword; },
        [](TerminalNetwork &p, const QString &text) {
            return text == hiddenPassword || takeAscii(p.password, text, 20);
        }},
    {u"listen_port"_s, [](const TerminalNetwork &p) { return QString::number(p.listenPort); },
        [](TerminalNetwork &p, const QString &text) { return takeNumber(p.listenPort, text); }},
};

const std::vector<Field<WorkMode>> workModeFields{
    {u"mode"_s, [](const WorkMode &p) { return u"%1"_s.arg(p.mode, 2, 16, QLatin1Char('0')).toUpper(); },
        [](WorkMode &p, const QString &text) {
            quint32 bits = 0;
            const bool taken = takeBits(bits, text, 2);
            p.mode = static_cast<std::uint8_t>(bits);
            return taken;
        }},
    {u"redial_seconds"_s, [](const WorkMode &p) { return QString::number(p.redialSeconds); },
        [](WorkMode &p, const QString &text) { return takeNumber(p.redialSeconds, text); }},
    {u"redial_times"_s, [](const WorkMode &p) { return QString::number(p.redialTimes); },
        [](WorkMode &p, const QString &text) { return takeNumber(p.redialTimes, text); }},
    {u"idle_minutes"_s, [](const WorkMode &p) { return QString::number(p.idleMinutes); },
        [](WorkMode &p, const QString &text) { return takeNumber(p.idleMinutes, text); }},
    {u"online_hours"_s, [](const WorkMode &p) { return u"%1"_s.arg(p.onlineHours, 6, 16, QLatin1Char('0')).toUpper(); },
        [](WorkMode &p, const QString &text) { return takeBits(p.onlineHours, text, 6); }},
};

template <typename Parameter>
Result<Parameter> parameterOf(const QByteArray &body)
{
    gdw1376::UnitReader reader(wire::bytesOf(body));
    const auto parameter = Parameter::take(reader);
    if (!parameter)
        return failure(ErrorCode::ProtocolError, parameter.error().detail);
    return *parameter;
}

/// Applies `changes` to a body, and gives it in words.
template <typename Parameter>
Result<ConcentratorParameter> convert(ParameterKind kind, const std::vector<Field<Parameter>> &fields,
    const QByteArray &body, const QList<ParameterField> &changes)
{
    auto parameter = parameterOf<Parameter>(body);
    if (!parameter)
        return std::unexpected(parameter.error());
    for (const ParameterField &change : changes) {
        const auto field = std::ranges::find(fields, change.key, &Field<Parameter>::key);
        if (field == fields.end())
            return failure(ErrorCode::InvalidArgument, u"%1: no such field"_s.arg(change.key));
        if (!field->take(*parameter, change.value))
            return failure(ErrorCode::InvalidArgument, u"%1: '%2' is no value of it"_s.arg(change.key, change.value));
    }
    ConcentratorParameter converted{.kind = kind, .body = {}, .fields = {}};
    if (const auto written = parameter->appendTo(converted.body); !written)
        return failure(ErrorCode::InvalidArgument, written.error().detail);
    for (const Field<Parameter> &field : fields)
        converted.fields += ParameterField{field.key, field.text(*parameter)};
    return converted;
}

Result<ConcentratorParameter> convert(ParameterKind kind, const QByteArray &body, const QList<ParameterField> &changes)
{
    switch (kind) {
    case ParameterKind::LinkTiming:
        return convert(kind, linkTimingFields, body, changes);
    case ParameterKind::MasterStations:
        return convert(kind, masterStationFields, body, changes);
    case ParameterKind::Network:
        return convert(kind, networkFields, body, changes);
    case ParameterKind::WorkMode:
        return convert(kind, workModeFields, body, changes);
    }
    return failure(ErrorCode::InvalidArgument);
}

} // namespace

int parameterFunction(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::LinkTiming:
        return gdw1376::paramfn::linkTiming;
    case ParameterKind::MasterStations:
        return gdw1376::paramfn::masterStations;
    case ParameterKind::Network:
        return gdw1376::paramfn::network;
    case ParameterKind::WorkMode:
        return gdw1376::paramfn::workMode;
    }
    return 0;
}

Result<ConcentratorParameter> toConcentratorParameter(ParameterKind kind, const QByteArray &body)
{
    return convert(kind, body, {});
}

Result<ConcentratorParameter> withChanges(const ConcentratorParameter &before, const QList<ParameterField> &changes)
{
    return convert(before.kind, before.body, changes);
}

} // namespace meterdesk
