// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SlipVerdict.h"
#include "documents/DocumentService.h"
#include "shell/Page.h"

class QLabel;
class QLineEdit;
class QTimer;

namespace meterdesk {

class Banner;
class Card;
class FactGrid;

/// What 凭证验证 works with. Everything must outlive the page.
struct VerifyDesk
{
    Actor actor;
    DocumentService &documents;
};

/// 凭证验证: type or scan the number, the check code or the QR code of a slip; the ledger says whether it is valid, was
/// reversed, was altered, or never existed.
class VerifyPage final : public Page
{
    Q_OBJECT
public:
    explicit VerifyPage(const VerifyDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const VerifyDesk &desk);

    /// A search text is verified, with what a scanner sends behind it.
    void open(const PageRequest &request) override;
    void focusSearch() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildLayout();
    void lineEntered();
    void verify();
    void showVerdict(const SlipVerdict &verdict);

    VerifyDesk m_desk;
    QLineEdit *m_slip;
    Banner *m_banner;
    Card *m_card;
    FactGrid *m_facts;
    Card *m_hint; ///< until something was asked
    QTimer *m_scan; ///< a scanned QR code comes as several lines, one after the other
    QStringList m_lines;
    quint64 m_generation = 0;
};

} // namespace meterdesk
