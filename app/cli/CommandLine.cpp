// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include <algorithm>
#include <utility>

namespace meterdesk::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// `--name`, `-x`; not `-5`, `-.5` or a lone `-`.
bool looksLikeOption(const QString &word)
{
    return word.size() > 1 && word[0] == u'-' && !word[1].isDigit() && word[1] != u'.';
}

const OptionSpec *findOption(const QList<OptionSpec> &options, const QString &name)
{
    const auto it = std::ranges::find(options, name, [](const OptionSpec &option) { return QString(option.name); });
    return it == options.end() ? nullptr : &*it;
}

} // namespace

std::optional<QString> Arguments::optional(QLatin1StringView option) const
{
    const auto it = m_options.constFind(QString(option));
    return it == m_options.cend() ? std::nullopt : std::optional<QString>(*it);
}

class CommandLineParser
{
public:
    CommandLineParser(const QStringList &words, const QList<CommandSpec> &commands)
        : m_words(words)
        , m_commands(commands)
    { }

    std::expected<CommandLine, UsageError> parse()
    {
        for (; m_at < m_words.size(); ++m_at) {
            const QString &word = m_words[m_at];
            if (!m_onlyArguments && word == u"--") {
                m_onlyArguments = true;
                continue;
            }
            const bool fits = !m_onlyArguments && looksLikeOption(word) ? option(word) : argument(word);
            if (!fits)
                return wrong();
        }
        applyCommonOptions();
        if (m_line.help || m_line.version)
            return std::move(m_line);
        if (!m_line.command) {
            m_message = m_firstWord.isEmpty() ? u"no command given"_s : u"unknown command '%1'"_s.arg(m_firstWord);
            return wrong();
        }
        if (!complete())
            return wrong();
        return std::move(m_line);
    }

private:
    [[nodiscard]] std::unexpected<UsageError> wrong() const
    {
        return std::unexpected(UsageError{m_message, m_line.command});
    }

    bool fail(const QString &message)
    {
        m_message = message;
        return false;
    }

    bool option(const QString &word)
    {
        const QString name = word.section(u'=', 0, 0).sliced(word.startsWith(u"--") ? 2 : 1);
        const OptionSpec *spec = word.startsWith(u"--") ? findOption(commonOptions(), name) : nullptr;
        const bool isCommon = spec != nullptr;
        if (!spec && m_line.command && word.startsWith(u"--"))
            spec = findOption(m_line.command->options, name);
        if (!spec)
            return fail(u"unknown option '%1'"_s.arg(word.section(u'=', 0, 0)));
        QHash<QString, QString> &values = isCommon ? m_common : m_line.arguments.m_options;
        const bool attached = word.contains(u'=');
        if (spec->value.isEmpty()) {
            if (attached)
                return fail(u"--%1 takes no value"_s.arg(name));
            values.insert(name, {});
            return true;
        }
        if (values.contains(name) && !spec->repeated)
            return fail(u"--%1 is given twice"_s.arg(name));
        if (!attached && (m_at + 1 >= m_words.size() || looksLikeOption(m_words[m_at + 1])))
            return fail(u"--%1 needs a value: %2"_s.arg(name, spec->value));
        const QString value = attached ? word.section(u'=', 1) : m_words[++m_at];
        // An unset variable in a script must not silently mean the desktop's own database.
        if (isCommon && value.isEmpty())
            return fail(u"--%1 needs a value: %2"_s.arg(name, spec->value));
        if (!spec->choices.isEmpty() && !spec->choices.contains(value))
            return fail(u"--%1 '%2' is none of: %3"_s.arg(name, value, spec->choices.join(u' ')));
        values.insert(name, value);
        if (spec->repeated)
            takeFurther(m_line.arguments.m_lists[name], value);
        return true;
    }

    void takeFurther(QStringList &list, const QString &first)
    {
        list += first;
        while (m_at + 1 < m_words.size() && !looksLikeOption(m_words[m_at + 1]))
            list += m_words[++m_at];
    }

    bool argument(const QString &word)
    {
        if (!m_line.command)
            return commandWord(word);
        if (const CommandSpec *longer = longerCommand(word)) {
            m_line.command = longer;
            return true;
        }
        const QList<PlaceSpec> &places = m_line.command->places;
        QStringList &given = m_line.arguments.m_places;
        const bool repeats = !places.isEmpty() && places.last().repeated;
        if (given.size() >= places.size() && !repeats)
            return fail(u"'%1' is one argument too many"_s.arg(word));
        const PlaceSpec &place = places[std::min(given.size(), places.size() - 1)];
        if (!place.choices.isEmpty() && !place.choices.contains(word))
            return fail(u"%1 '%2' is none of: %3"_s.arg(place.name, word, place.choices.join(u' ')));
        given += word;
        return true;
    }

    /// A command of two words is recognised at its second one.
    bool commandWord(const QString &word)
    {
        const QStringList words = m_firstWord.isEmpty() ? QStringList{word} : QStringList{m_firstWord, word};
        const auto exact = std::ranges::find(m_commands, words, &CommandSpec::words);
        if (exact != m_commands.end()) {
            m_line.command = &*exact;
            return true;
        }
        const bool begins = words.size() == 1 && std::ranges::any_of(m_commands, [&](const CommandSpec &each) {
            return each.words.size() > 1 && each.words[0] == word;
        });
        if (!begins)
            return fail(u"unknown command '%1'"_s.arg(words.join(u' ')));
        m_firstWord = word;
        return true;
    }

    /// `holds clear` where `holds` is a command of its own: the second word comes right behind the first.
    [[nodiscard]] const CommandSpec *longerCommand(const QString &word) const
    {
        const Arguments &arguments = m_line.arguments;
        if (m_line.command->words.size() > 1 || !arguments.m_places.isEmpty() || !arguments.m_options.isEmpty())
            return nullptr;
        const QStringList words{m_line.command->words[0], word};
        const auto found = std::ranges::find(m_commands, words, &CommandSpec::words);
        return found == m_commands.end() ? nullptr : &*found;
    }

    bool complete()
    {
        const CommandSpec &command = *m_line.command;
        for (const OptionSpec &option : command.options) {
            if (option.required && !m_line.arguments.has(option.name))
                return fail(u"--%1 is missing"_s.arg(option.name));
        }
        if (m_line.arguments.m_places.size() < command.places.size())
            return fail(u"%1 is missing"_s.arg(command.places[m_line.arguments.m_places.size()].name));
        return true;
    }

    void applyCommonOptions()
    {
        m_line.database = m_common.value(u"db"_s);
        m_line.operatorName = m_common.value(u"operator"_s);
        m_line.now = m_common.value(u"now"_s);
        m_line.json = m_common.contains(u"json"_s);
        m_line.help = m_common.contains(u"help"_s);
        m_line.version = m_common.contains(u"version"_s);
    }

    const QStringList &m_words;
    const QList<CommandSpec> &m_commands;
    qsizetype m_at = 0;
    bool m_onlyArguments = false;
    QString m_firstWord;
    QHash<QString, QString> m_common;
    CommandLine m_line;
    QString m_message;
};

std::expected<CommandLine, UsageError> parseCommandLine(const QStringList &words, const QList<CommandSpec> &commands)
{
    return CommandLineParser(words, commands).parse();
}

} // namespace meterdesk::cli
