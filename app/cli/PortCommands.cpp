// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandContext.h"
#include "CommandFamilies.h"
#include "SerialChannel.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<int> ports(CommandContext &context, const Arguments &)
{
    for (const wire::SerialPortDescription &each : wire::serialPorts()) {
        const bool isKnown = !each.description.isEmpty();
        context.out.row({{u"port"_s, each.port},
            {u"description"_s, isKnown ? QJsonValue(each.description) : QJsonValue(QJsonValue::Null)}});
    }
    return finished(Done);
}

} // namespace

QList<CommandSpec> portCommands()
{
    return {{.words = {u"ports"_s},
        .summary = "lists the serial ports of this PC with what the system knows of them"_L1,
        .opensDatabase = false,
        .run = ports}};
}

} // namespace meterdesk::cli
