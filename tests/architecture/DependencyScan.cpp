// SPDX-License-Identifier: GPL-3.0-or-later
#include "DependencyScan.h"

#include <QtCore/QRegularExpression>

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

DependencyScan::DependencyScan(QList<ModuleRule> rules)
    : m_rules(std::move(rules))
{ }

const ModuleRule *DependencyScan::ruleOf(const QString &path) const
{
    const ModuleRule *found = nullptr;
    for (const ModuleRule &rule : m_rules) {
        if (path.startsWith(rule.folder + u'/') && (!found || rule.folder.size() > found->folder.size()))
            found = &rule;
    }
    return found;
}

void DependencyScan::addHeader(const QString &path)
{
    const ModuleRule *rule = ruleOf(path);
    if (!rule) {
        m_violations += u"%1: belongs to no module of the table"_s.arg(path);
        return;
    }
    // A header is named from its module's root; modules with subfolders as roots are known by each suffix.
    QString name = path.sliced(rule->folder.size() + 1);
    for (;;) {
        m_ownersOfHeader[name].insert(rule->name);
        const qsizetype slash = name.indexOf(u'/');
        if (slash < 0)
            break;
        name = name.sliced(slash + 1);
    }
}

void DependencyScan::addSource(const QString &path, const QString &text)
{
    const ModuleRule *rule = ruleOf(path);
    if (!rule) {
        m_violations += u"%1: belongs to no module of the table"_s.arg(path);
        return;
    }
    static const QRegularExpression include(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    int line = 0;
    for (const QString &content : text.split(u'\n')) {
        ++line;
        const QRegularExpressionMatch match = include.match(content);
        if (match.hasMatch())
            checkInclude(*rule, path, line, match.captured(2), match.captured(1) == u"\"");
    }
}

void DependencyScan::checkInclude(
    const ModuleRule &rule, const QString &path, int line, const QString &included, bool quoted)
{
    const auto refuse = [&](const QString &why) {
        m_violations += u"%1:%2: %3 must not include %4 (%5)"_s.arg(path).arg(line).arg(rule.name, included, why);
    };
    if (quoted && !included.startsWith(u"moc_") && !included.endsWith(u".moc")) {
        const QSet<QString> owners = m_ownersOfHeader.value(included);
        if (owners.contains(rule.name))
            return;
        if (owners.isEmpty())
            return refuse(u"no module has this header"_s);
        for (const QString &owner : owners) {
            if (rule.modules.contains(owner)) {
                m_edges[rule.name].insert(owner);
                return;
            }
        }
        return refuse(u"module %1 is not in its list"_s.arg(QStringList(owners.begin(), owners.end()).join(u", ")));
    }
    if (quoted)
        return;
    const QString library = included.section(u'/', 0, 0);
    const bool isQt = library.size() > 2 && library.startsWith(u'Q') && (library[1] == u't' || library[1].isUpper());
    static const QStringList guarded{
        u"qrencode.h"_s, u"minizip"_s, u"sodium.h"_s, u"sqlite3.h"_s, u"xlsxwriter.h"_s, u"cups"_s, u"windows.h"_s};
    if (isQt && !library.startsWith(u"Qt"))
        return refuse(u"Qt headers are included with their module, <QtCore/…>"_s);
    if (!isQt && !guarded.contains(library))
        return;
    if (!rule.libraries.contains(library))
        return refuse(u"%1 is not in its list"_s.arg(library));
    m_edges[rule.name].insert(library);
}

QStringList DependencyScan::edges() const
{
    QStringList lines;
    for (auto from = m_edges.begin(); from != m_edges.end(); ++from) {
        QStringList targets(from->begin(), from->end());
        targets.sort();
        lines += u"%1 -> %2"_s.arg(from.key(), targets.join(u", "));
    }
    return lines;
}

} // namespace meterdesk::test
