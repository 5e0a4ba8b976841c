// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArgumentValues.h"
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "JsonValues.h"
#include "MeterGateway.h"
#include "WireOptions.h"
#include "context/AppContext.h"
#include "records/RegisterService.h"

#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <memory>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

std::chrono::milliseconds waitOf(const Arguments &arguments)
{
    // WireOptions has checked the number.
    return std::chrono::seconds(arguments.optional("wait"_L1).value_or(u"10"_s).toInt());
}

/// Ends when `isEnough` holds, or after `wait`; true where it held.
QFuture<bool> waitUntil(CommandContext &context, std::chrono::milliseconds wait, std::function<bool()> isEnough)
{
    struct Waiting : QObject
    {
        QPromise<bool> promise;
        QTimer timer;
    };
    auto *waiting = new Waiting;
    waiting->setParent(context.owner);
    waiting->promise.start();
    const auto end = [waiting](bool enough) {
        waiting->disconnect();
        waiting->promise.addResult(enough);
        waiting->promise.finish();
        waiting->deleteLater();
    };
    waiting->timer.setSingleShot(true);
    QObject::connect(&waiting->timer, &QTimer::timeout, waiting, [end] { end(false); });
    QObject::connect(&context.app->gateway(), &MeterGateway::unknownConcentratorsChanged, waiting,
        [waiting, end, isEnough = std::move(isEnough)] {
            if (waiting->timer.isActive() && isEnough()) {
                waiting->timer.stop();
                end(true);
            }
        });
    waiting->timer.start(wait);
    return waiting->promise.future();
}

/// Concentrators of the records get their own connections; who is left is unknown.
QFuture<int> listening(CommandContext &context, std::function<QFuture<int>()> then)
{
    return andThen(context, context.app->registers().concentrators(),
        [&context, then = std::move(then)](const QList<Concentrator> &all) {
            QList<Concentrator> known;
            for (const Concentrator &each : all) {
                if (each.link == LinkKind::TcpListen)
                    known += each;
            }
            context.app->gateway().keepConnected(known);
            return then();
        });
}

QFuture<int> listDialIns(CommandContext &context, const Arguments &arguments)
{
    return listening(context, [&context, wait = waitOf(arguments)] {
        return waitUntil(context, wait, [] { return false; }).then(context.owner, [&context](bool) {
            for (const UnknownConcentrator &each : context.app->gateway().unknownConcentrators()) {
                context.out.row(
                    {{u"hex_number"_s, orNull(each.hexNumber)}, {u"decimal_number"_s, orNull(each.decimalNumber)},
                        {u"peer"_s, each.peer}, {u"messages"_s, each.messages}, {u"connected"_s, each.isConnected}});
            }
            return static_cast<int>(Done);
        });
    });
}

/// The record of a concentrator that has dialled in; nothing before it has.
std::optional<Concentrator> recordOf(
    const ConcentratorNo &number, const Arguments &arguments, const QList<UnknownConcentrator> &unknown)
{
    for (const UnknownConcentrator &each : unknown) {
        if (each.hexNumber != number.toText() && each.decimalNumber != number.toText())
            continue;
        Concentrator record;
        record.number = number;
        record.link = LinkKind::TcpListen;
        record.endpoint = arguments.value("listen"_L1);
        record.addressNotation =
            each.hexNumber == number.toText() ? AddressNotation::Hexadecimal : AddressNotation::Decimal;
        record.name = arguments.optional("name"_L1).value_or(QString());
        return record;
    }
    return std::nullopt;
}

QFuture<int> adopt(CommandContext &context, const Arguments &arguments)
{
    const auto number = requiredValue(arguments, "number"_L1, ConcentratorNo::fromText);
    if (!number)
        return failed(context, number.error());
    const auto property = optionalValue(arguments, "property"_L1, PropertyCode::fromText);
    if (!property)
        return failed(context, property.error());
    const auto record = [&context, number = *number, arguments, property = *property] {
        auto found = recordOf(number, arguments, context.app->gateway().unknownConcentrators());
        if (found && property)
            found->propertyCode = *property;
        return found;
    };
    return listening(context, [&context, record, number = *number, wait = waitOf(arguments)] {
        return waitUntil(context, wait, [record] { return record().has_value(); })
            .then(context.owner,
                [&context, record, number](bool) -> QFuture<int> {
                    const auto found = record();
                    if (!found)
                        return failed(context, {ErrorCode::Timeout, u"%1 did not dial in"_s.arg(number.toText())});
                    return whenDone(context, context.app->registers().addConcentrator(context.actor, *found),
                        [&context, found = *found](ConcentratorId) {
                            context.out.record({{u"number"_s, found.number.toText()},
                                {u"address_notation"_s, wordOf(found.addressNotation)}, {u"endpoint"_s, found.endpoint},
                                {u"adopted"_s, true}});
                            return Done;
                        });
                })
            .unwrap();
    });
}

} // namespace

QList<CommandSpec> dialInCommands()
{
    CommandSpec shown = wireCommand({.words = {u"dial-ins"_s, u"list"_s},
        .summary = "listens for --wait seconds and lists concentrators that dial in and have no record"_L1,
        .run = listDialIns});
    CommandSpec adopted = wireCommand({.words = {u"dial-ins"_s, u"adopt"_s},
        .summary = "waits for a concentrator without a record and records it"_L1,
        .options = {{"number"_L1, "NUMBER"_L1, true}, {"name"_L1, "NAME"_L1}, {"property"_L1, "CODE"_L1}},
        .run = adopt});
    for (CommandSpec *spec : {&shown, &adopted}) {
        for (OptionSpec &option : spec->options)
            option.required = option.required || option.name == "listen"_L1;
    }
    return {shown, adopted};
}

} // namespace meterdesk::cli
