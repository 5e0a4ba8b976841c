// SPDX-License-Identifier: GPL-3.0-or-later
#include "FirstRunGuide.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "context/AppContext.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

FirstRunGuide::FirstRunGuide(const Error &error, const QString &holder, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"firstRunGuide"_s);
    setWindowTitle(tr("Welcome to MeterDesk"));
    setMinimumWidth(520);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *title = new QLabel(tr("How do you want to begin?"), this);
    setTextStyle(title, TextStyle::Heading);
    layout->addWidget(title);
    if (error.code != ErrorCode::DatabaseMissing) {
        auto *banner = new Banner(this);
        banner->showMessage(
            Tone::Bad, holder.isEmpty() ? errorText(error) : tr("This building is open already: %1. Close it there first.").arg(holder));
        layout->addWidget(banner);
    }
    const auto choice = [this, layout](const QString &name, const QString &icon, const QString &text,
                            const QString &explanation, auto act) {
        auto *button = new ActionButton(icon, text, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        auto *words = new QLabel(explanation, this);
        words->setWordWrap(true);
        setTextStyle(words, TextStyle::Caption, Token::Text2);
        layout->addWidget(button);
        layout->addWidget(words);
        return button;
    };
    choice(u"trainingButton"_s, u"graduation-cap"_s, tr("Practise with the virtual building"),
        tr("20 rooms with virtual meters. No real meter is ever spoken to."),
        [this] {
            Q_EMIT trainingChosen();
            accept();
        })
        ->setVariant(ActionButton::Variant::Primary);
    choice(u"liveButton"_s, u"building-2"_s, tr("Begin the database of my building"),
        tr("A live database in your own folder. Automatic trips stay off until a manager switches them on."), [this] {
            Q_EMIT liveChosen(AppContext::defaultDatabasePath());
            accept();
        });
    choice(u"openFileButton"_s, u"import"_s, tr("Open a database file…"), tr("One that was made before, or a copy."),
        [this] {
            auto *dialog =
                new QFileDialog(this, tr("Open a database"), QString(), tr("Databases (*.db);;All files (*)"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::ExistingFile);
            connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
                Q_EMIT fileChosen(path);
                accept();
            });
            dialog->open();
        });
    // A window gives wrapped words the height of their first guess, which fractional scaling makes too small.
    setMinimumHeight(layout->totalHeightForWidth(minimumWidth()));
}

} // namespace meterdesk
