// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatorOptions.h"

#include <QtCore/QRegularExpression>

namespace meterdesk::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<ListenPlace> placeFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    ListenPlace place;
    bool ok = false;
    place.port = text.mid(colon + 1).toUShort(&ok);
    place.host = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    return colon > 0 && ok && !place.host.isNull() ? std::optional(place) : std::nullopt;
}

std::optional<DialPlace> masterFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    DialPlace place;
    place.host = text.left(colon);
    place.port = text.mid(colon + 1).toUShort();
    if (place.host.startsWith(u'[') && place.host.endsWith(u']'))
        place.host = place.host.sliced(1, place.host.size() - 2);
    return colon > 0 && place.port > 0 ? std::optional(place) : std::nullopt;
}

std::optional<std::int64_t> speedFrom(const QString &text)
{
    static const QRegularExpression number(u"^([0-9]{1,6})(?:\\.([0-9]{1,3}))?$"_s);
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 1000 + match.captured(2).leftJustified(3, u'0').toLongLong();
}

bool isSwitch(const QString &name)
{
    return name == "--sample"_L1 || name == "--trace"_L1 || name == "--help"_L1 || name == "-h"_L1
        || name == "--version"_L1;
}

void applySwitch(SimulatorOptions &options, const QString &name)
{
    if (name == "--trace"_L1)
        options.trace = true;
    else if (name == "--version"_L1)
        options.version = true;
    else if (name == "--help"_L1 || name == "-h"_L1)
        options.help = true;
}

/// Applies an option with a value; the error names it.
SimulatorResult<void> applyValue(SimulatorOptions &options, const QString &name, const QString &value)
{
    if (name == "--building"_L1) {
        options.buildingFile = value;
    } else if (name == "--state"_L1) {
        options.stateFile = value;
    } else if (name == "--listen"_L1) {
        const auto place = placeFrom(value);
        if (!place)
            return simulatorFailure(u"--listen wants HOST:PORT with an IP address, not \"%1\""_s.arg(value));
        options.listen += *place;
    } else if (name == "--dial"_L1) {
        const auto place = masterFrom(value);
        if (!place)
            return simulatorFailure(u"--dial wants HOST:PORT, not \"%1\""_s.arg(value));
        options.dial += *place;
    } else if (name == "--pty"_L1) {
        options.ptys += value;
    } else if (name == "--faults"_L1) {
        const auto plan = FaultPlan::parse(value);
        if (!plan)
            return simulatorFailure(u"--faults: %1"_s.arg(plan.error().message));
        options.faults = *plan;
    } else if (name == "--seed"_L1) {
        bool ok = false;
        options.seed = value.toULongLong(&ok);
        if (!ok)
            return simulatorFailure(u"--seed wants a number, not \"%1\""_s.arg(value));
    } else if (name == "--now"_L1) {
        options.now = VirtualTime::fromText(value);
        if (!options.now)
            return simulatorFailure(u"--now wants \"yyyy-MM-dd HH:mm:ss\" in 2000 to 2099, not \"%1\""_s.arg(value));
    } else if (name == "--speed"_L1) {
        const auto speed = speedFrom(value);
        if (!speed)
            return simulatorFailure(
                u"--speed wants a multiple of real time such as 1, 60 or 0.5, not \"%1\""_s.arg(value));
        options.speed = *speed;
    } else {
        return simulatorFailure(u"there is no option %1"_s.arg(name));
    }
    return {};
}

} // namespace

SimulatorResult<SimulatorOptions> SimulatorOptions::parse(const QStringList &words)
{
    SimulatorOptions options;
    bool sample = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString name = words.at(i).section(u'=', 0, 0);
        const bool hasOwnValue = words.at(i).contains(u'=');
        if (!name.startsWith("-"_L1))
            return simulatorFailure(u"\"%1\" is no option"_s.arg(words.at(i)));
        if (isSwitch(name)) {
            if (hasOwnValue)
                return simulatorFailure(u"%1 takes no value"_s.arg(name));
            sample = sample || name == "--sample"_L1;
            applySwitch(options, name);
            continue;
        }
        if (!hasOwnValue && i + 1 == words.size())
            return simulatorFailure(u"%1 has no value"_s.arg(name));
        const QString value = hasOwnValue ? words.at(i).section(u'=', 1) : words.at(++i);
        if (const auto applied = applyValue(options, name, value); !applied)
            return std::unexpected(applied.error());
    }
    if (options.help || options.version)
        return options;
    if (sample && !options.buildingFile.isEmpty())
        return simulatorFailure(u"--sample and --building exclude each other"_s);
    if (options.listen.isEmpty() && options.dial.isEmpty() && options.ptys.isEmpty())
        return simulatorFailure(u"--listen HOST:PORT, --dial HOST:PORT or --pty LINK is missing"_s);
    return options;
}

QString SimulatorOptions::usage()
{
    return u"meterdesk-simulator [--building FILE.json | --sample] "
           "(--listen HOST:PORT | --dial HOST:PORT | --pty LINK)… [options]\n"
           "A virtual building: concentrators and meters on real sockets. Prints one line \"ready …\" once it "
           "listens.\n"
           "\n"
           "  --building FILE   the building to simulate; without it the sample: 17000405 with 20 meters\n"
           "  --listen H:P      concentrators accept connections there; once for all, or once for each\n"
           "  --dial H:P        concentrators call there, log in and send heartbeats; once for all, or once for each\n"
           "  --pty LINK        a serial port at LINK with meters on an RS-485 bus, as slow as its baud rate: the "
           "meters\n"
           "                    of one meter-bus each, or all meters where the building has none\n"
           "  --faults SPEC     drop=P,corrupt=P,delay=MS,duplicate=P,late=P,wrong-meter=P,half=P,reset=P,\n"
           "                    silent-meter=N,deny=P with P in 0..1\n"
           "  --seed N          the same seed gives the same faults\n"
           "  --now TIME        \"yyyy-MM-dd HH:mm:ss\" on the building's clock, in place of the PC's\n"
           "  --speed X         how much faster than real time; 0 stands still\n"
           "  --state FILE      keeps registers, relays, clocks and freezes over restarts\n"
           "  --trace           prints every frame\n"_s;
}

} // namespace meterdesk::simulator
