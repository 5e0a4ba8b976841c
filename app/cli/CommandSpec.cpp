// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandSpec.h"

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString optionUsage(const OptionSpec &option)
{
    QString text = u"--"_s + option.name;
    if (!option.choices.isEmpty())
        text += u' ' + option.choices.join(u'|');
    else if (!option.value.isEmpty())
        text += u' ' + QString(option.value);
    return option.required ? text : u'[' + text + u']';
}

QString placeUsage(const PlaceSpec &place)
{
    const QString text = place.choices.isEmpty() ? QString(place.name) : place.choices.join(u'|');
    return place.repeated ? text + u'…' : text;
}

QString commonUsage()
{
    QStringList parts{u"meterdesk-cli"_s};
    for (const OptionSpec &option : commonOptions())
        parts += optionUsage(option);
    return parts.join(u' ');
}

} // namespace

QString CommandSpec::usage() const
{
    QStringList parts = words;
    for (const PlaceSpec &place : places)
        parts += placeUsage(place);
    for (const OptionSpec &option : options)
        parts += optionUsage(option);
    return parts.join(u' ');
}

const QList<OptionSpec> &commonOptions()
{
    static const QList<OptionSpec> options{
        {"db"_L1, "FILE"_L1},
        {"json"_L1, {}},
        {"operator"_L1, "NAME"_L1},
        {"now"_L1, "\"yyyy-MM-dd HH:mm:ss\""_L1},
        {"help"_L1, {}},
        {"version"_L1, {}},
    };
    return options;
}

QString usageText(const QList<CommandSpec> &commands, const CommandSpec *only)
{
    if (only)
        return u"usage: meterdesk-cli [common options] %1\n  %2\n"_s.arg(only->usage(), only->summary);
    QString text = u"usage: %1 COMMAND …\n\ncommands:\n"_s.arg(commonUsage());
    for (const CommandSpec &command : commands)
        text += u"  %1\n      %2\n"_s.arg(command.usage(), command.summary);
    text += u"\nThe password of --operator comes from the environment variable METERDESK_PASSWORD.\n"
            "Exit status: 0 done, 1 refused or failed, 2 wrong usage.\n"_s;
    return text;
}

} // namespace meterdesk::cli
